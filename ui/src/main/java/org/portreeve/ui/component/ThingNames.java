package org.portreeve.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.Extent;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.Gain;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.SubtenantId;

/** How the things of a tenant are called at one moment; the key of what is not there. */
public final class ThingNames {
    private final Locale locale;
    private final Catalogue catalogue;
    private final TenantState state;
    private final @Nullable String stranger;

    public ThingNames(Locale locale, Snapshot snapshot) {
        this(locale, snapshot.catalogue(), Objects.requireNonNull(snapshot.tenant()), null);
    }

    private ThingNames(Locale locale, Catalogue catalogue, TenantState state, @Nullable String stranger) {
        this.locale = locale;
        this.catalogue = catalogue;
        this.state = state;
        this.stranger = stranger;
    }

    /** The same, where whoever is not there is called so: for words about a single person who is yet to come. */
    public ThingNames callingStrangers(String name) {
        return new ThingNames(locale, catalogue, state, name);
    }

    public Locale locale() {
        return locale;
    }

    public String tenant() {
        return state.tenant().name();
    }

    public String person(UserId user) {
        return stranger != null && !state.people().has(user) ? stranger : state.labelOf(user);
    }

    public String role(RoleId id) {
        var role = state.roles().get(id);
        return role == null ? id.value() : role.name();
    }

    public String profile(ProfileId id) {
        var profile = state.profiles().get(id);
        return profile == null ? id.value() : profile.name();
    }

    public String exclusion(ExclusionId id) {
        var exclusion = state.exclusions().get(id);
        return exclusion == null ? id.value() : exclusion.name();
    }

    public String subtenant(SubtenantId id) {
        var subtenant = state.subtenants().get(id);
        return subtenant == null ? id.value() : subtenant.name();
    }

    public String agent(AgentId id) {
        var agent = state.agents().get(id);
        return agent == null ? id.value() : agent.name();
    }

    public String section(SectionId id) {
        var section = catalogue.section(id);
        return section == null ? id.value() : section.name();
    }

    public String resource(Permission permission, String id) {
        var resource = state.resources().get(new ResourceId(permission.resourceType(), id));
        var name = resource == null ? null : resource.name();
        return name == null ? id : name;
    }

    /** “section Traces”, “log:view”, “record:view on p12”, “agent Ledger”. */
    public String request(AccessRequest request) {
        return switch (request) {
            case AccessRequest.OpenSection(var id) -> say("thing.section", section(id));
            case AccessRequest.DoPermission(var permission, var resource) ->
                resource == null
                        ? permission.value()
                        : say("thing.on", permission.value(), resource(permission, resource));
            case AccessRequest.UseAgent(var id) -> say("thing.agent", agent(id));
        };
    }

    /** The subtenants of a scope, or “whole tenant”. */
    public String scope(Extent<SubtenantId> scope) {
        return switch (scope) {
            case Extent.All<SubtenantId> _ -> say("thing.whole-tenant");
            case Extent.Listed<SubtenantId>(var ids) ->
                ids.stream().map(this::subtenant).sorted().collect(Collectors.joining(", "));
        };
    }

    /** What an objection says that somebody would gain. */
    String gained(Gain gain) {
        return switch (gain) {
            case Gain.OfHolding(var holding, var _) ->
                switch (holding.grant().resources()) {
                    case Extent.All<String> _ -> holding.grant().permission().value();
                    case Extent.Listed<String>(var ids) ->
                        say(
                                "thing.on",
                                holding.grant().permission().value(),
                                ids.stream().sorted().limit(3).collect(Collectors.joining(", "))
                                        + (ids.size() > 3 ? ", …" : ""));
                };
            case Gain.OfSection(var id) -> say("thing.section", section(id));
            case Gain.OfAgent(var id) -> say("thing.agent", agent(id));
            case Gain.OfAdministration _ -> I18NProvider.translate(locale, "base-role.admin");
        };
    }

    /** What an objection says about a change: the thing that it is about. */
    String changed(Change change) {
        return switch (change) {
            case Change.OfTenant _ -> say("thing.tenant", tenant());
            case Change.OfSubtenant _ -> thing("subtenant", change.key());
            case Change.OfRole _ -> thing("role", change.key());
            case Change.OfProfile _ -> thing("profile", change.key());
            case Change.OfExclusion _ -> thing("exclusion", change.key());
            case Change.OfAgent _ -> thing("agent", change.key());
            case Change.OfResource _ -> thing("resource", change.key());
            case Change.OfPerson _ -> thing("person", change.key());
            case Change.OfMembership _ -> thing("member", change.key());
            case Change.OfInvitation _ -> thing("invitation", change.key());
            case Change.OfApiKey _ -> say("thing.api-key");
            case Change.OfCatalogue _ -> say("thing.catalogue");
        };
    }

    /** A thing of a kind, as the guards name kinds. */
    String thing(String kind, String key) {
        return switch (kind) {
            case "role" -> say("thing.role", role(new RoleId(key)));
            case "profile" -> say("thing.profile", profile(new ProfileId(key)));
            case "exclusion" -> say("thing.exclusion", exclusion(new ExclusionId(key)));
            case "subtenant" -> say("thing.subtenant", subtenant(new SubtenantId(key)));
            case "agent" -> say("thing.agent", agent(new AgentId(key)));
            case "section" -> say("thing.section", section(new SectionId(key)));
            case "permission" -> say("thing.permission", key);
            case "resource" -> say("thing.resource", key);
            case "plan" -> say("thing.plan", key);
            case "member" -> say("thing.member", person(key));
            case "person" -> say("thing.person", person(key));
            case "invitation" -> say("thing.invitation", person(key));
            case "joining" -> say("thing.joining");
            case "boundary" -> say("thing.boundary");
            case "subscription" -> say("thing.subscription");
            default -> key;
        };
    }

    private String person(String number) {
        UserId user = number(number);
        return user == null ? number : person(user);
    }

    private static @Nullable UserId number(String text) {
        try {
            return new UserId(UUID.fromString(text));
        } catch (IllegalArgumentException noNumber) {
            return null;
        }
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
