package org.portreeve.adapters.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.identity.Arrival;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.application.identity.SignIn;
import org.portreeve.application.identity.VerifiedIdentity;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.PersonName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** From a verified ID token to a user, by the use case; the provider is asked nothing more. */
final class ArrivingUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final Logger LOG = LoggerFactory.getLogger(ArrivingUsers.class);

    private final SignIn signIn;
    private final Map<String, Standing> standings;

    /** How a provider stands: the issuer under which its people are kept, null for its own, and its domains. */
    record Standing(@Nullable String issuer, Extent<String> domains) {}

    ArrivingUsers(SignIn signIn, Map<String, Standing> standings) {
        this.signIn = signIn;
        this.standings = Map.copyOf(standings);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        String provider = request.getClientRegistration().getRegistrationId();
        Standing standing = standings.get(provider);
        if (standing == null) {
            throw new TurnedAway("sign-in-failed");
        }
        VerifiedIdentity arriving = identityIn(token, standing);
        SessionAddress address = arriving.address().orElse(null);
        Arrival arrival = signIn.signIn(arriving, RequestNumber.current());
        return switch (arrival) {
            case Arrival.SignedIn(var user, var label, var _) -> new ConsoleUser(token, user, label, null, address);
            case Arrival.NoAccess(var user, var label, var why, var _) ->
                new ConsoleUser(token, user, label, code(why), address);
            case Arrival.NoSeat(var tenant) -> {
                LOG.warn("Somebody could not join {}, which has no free seat", tenant);
                throw new TurnedAway("no-seat");
            }
            case Arrival.AddressNotVerified(var _, var outsideDomains) ->
                throw new TurnedAway(outsideDomains ? "address-outside-domains" : "address-not-verified");
            case Arrival.Refused(var objections) -> {
                LOG.warn("Somebody could not join: {}", objections);
                throw new TurnedAway("sign-in-failed");
            }
        };
    }

    private static String code(Arrival.Why why) {
        return switch (why) {
            case NOT_YET_ACCEPTED -> "invited";
            case TENANT_CLOSED -> "tenant-closed";
            case MEMBER_DISABLED -> "member-disabled";
            case MEMBERSHIP_ENDED -> "membership-ended";
            case NOT_A_MEMBER -> "not-a-member";
        };
    }

    private static VerifiedIdentity identityIn(OidcIdToken token, Standing standing) {
        String issuer = standing.issuer() == null ? required(token, IdTokenClaimNames.ISS) : standing.issuer();
        return new VerifiedIdentity(
                new Identity(issuer, required(token, IdTokenClaimNames.SUB)),
                nameIn(token),
                emailIn(token),
                Boolean.TRUE.equals(token.getEmailVerified()),
                languageIn(token),
                standing.domains());
    }

    private static String required(OidcIdToken token, String claim) {
        return Objects.requireNonNull(token.getClaimAsString(claim), claim);
    }

    private static PersonName nameIn(OidcIdToken token) {
        String given = orEmpty(token.getGivenName());
        String family = orEmpty(token.getFamilyName());
        return given.isEmpty() && family.isEmpty()
                ? new PersonName(orEmpty(token.getFullName()), "")
                : new PersonName(given, family);
    }

    private static String orEmpty(@Nullable String claim) {
        return claim == null ? "" : claim.strip();
    }

    private static @Nullable Email emailIn(OidcIdToken token) {
        String claim = token.getEmail();
        if (claim == null || claim.isBlank()) {
            return null;
        }
        try {
            return new Email(claim);
        } catch (Malformed _) {
            LOG.warn("The provider of {} gives an address that is none", token.getSubject());
            return null;
        }
    }

    private static @Nullable String languageIn(OidcIdToken token) {
        String claim = token.getLocale();
        if (claim == null) {
            return null;
        }
        String tag = Locale.forLanguageTag(claim.strip().replace('_', '-')).toLanguageTag();
        return List.of("und", "").contains(tag) ? null : tag;
    }
}
