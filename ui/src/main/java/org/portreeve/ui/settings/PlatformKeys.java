package org.portreeve.ui.settings;

import java.util.List;
import java.util.Optional;
import org.portreeve.application.apikey.CreateApiKey;
import org.portreeve.application.apikey.ListApiKeys;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.application.apikey.RotateApiKey;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.apikey.ApiKeyId;

/** The platform's own keys. */
record PlatformKeys(
        CurrentActor current, ListApiKeys list, CreateApiKey create, RevokeApiKey revoke, RotateApiKey rotate)
        implements Keys {
    @Override
    public List<ListApiKeys.Listed> all() {
        return list.ofPlatform(current.get()).orElse(List.of());
    }

    @Override
    public CreateApiKey.Result make(CreateApiKey.Wish wish, String reason) {
        return create.ofPlatform(current.get(), wish, reason);
    }

    @Override
    public RevokeApiKey.Result revoke(ApiKeyId key, String reason) {
        return revoke.ofPlatform(current.get(), key, reason);
    }

    @Override
    public RotateApiKey.Result rotate(RotateApiKey.Wish wish, String reason) {
        return rotate.ofPlatform(current.get(), wish, reason);
    }

    @Override
    public Optional<HandingOver> handingOver() {
        return Optional.empty();
    }

    @Override
    public String words() {
        return "settings.platform.";
    }
}
