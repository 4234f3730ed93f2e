package org.portreeve.ui.settings;

import java.util.List;
import java.util.Optional;
import org.portreeve.application.apikey.CreateApiKey;
import org.portreeve.application.apikey.HandOverApiKey;
import org.portreeve.application.apikey.ListApiKeys;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.application.apikey.RotateApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;

/** What can be done with keys of one place, as whoever is signed in at that moment. */
interface Keys {
    List<ListApiKeys.Listed> all();

    CreateApiKey.Result make(CreateApiKey.Wish wish, String reason);

    RevokeApiKey.Result revoke(ApiKeyId key, String reason);

    RotateApiKey.Result rotate(RotateApiKey.Wish wish, String reason);

    /** Empty where keys are not handed over. */
    Optional<HandingOver> handingOver();

    /** What the keys of texts begin with that speak of these keys and no others. */
    String words();

    /** Giving a key to somebody else to answer for. */
    interface HandingOver {
        List<Person> candidates();

        HandOverApiKey.Result handOver(ApiKeyId key, UserId keeper, String reason);
    }
}
