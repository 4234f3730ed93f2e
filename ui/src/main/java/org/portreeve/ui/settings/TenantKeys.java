package org.portreeve.ui.settings;

import java.util.List;
import java.util.Optional;
import org.portreeve.application.apikey.CreateApiKey;
import org.portreeve.application.apikey.HandOverApiKey;
import org.portreeve.application.apikey.ListApiKeys;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.application.apikey.RotateApiKey;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** What can be done with one tenant's keys, as whoever is signed in at that moment. */
record TenantKeys(
        CurrentActor current,
        TenantId tenant,
        ListApiKeys list,
        CreateApiKey create,
        RevokeApiKey revoke,
        RotateApiKey rotate,
        HandOverApiKey handOver)
        implements Keys, Keys.HandingOver {
    @Override
    public List<ListApiKeys.Listed> all() {
        return list.ofTenant(current.get(), tenant).orElse(List.of());
    }

    @Override
    public CreateApiKey.Result make(CreateApiKey.Wish wish, String reason) {
        return create.ofTenant(current.get(), tenant, wish, reason);
    }

    @Override
    public List<Person> candidates() {
        return handOver.candidates(current.get(), tenant).orElse(List.of());
    }

    @Override
    public HandOverApiKey.Result handOver(ApiKeyId key, UserId keeper, String reason) {
        return handOver.handOver(current.get(), tenant, key, keeper, reason);
    }

    @Override
    public RevokeApiKey.Result revoke(ApiKeyId key, String reason) {
        return revoke.ofTenant(current.get(), tenant, key, reason);
    }

    @Override
    public RotateApiKey.Result rotate(RotateApiKey.Wish wish, String reason) {
        return rotate.ofTenant(current.get(), tenant, wish, reason);
    }

    @Override
    public Optional<HandingOver> handingOver() {
        return Optional.of(this);
    }

    @Override
    public String words() {
        return "settings.";
    }
}
