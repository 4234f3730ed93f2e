package org.portreeve.application.tenancy;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.Founder;
import org.portreeve.application.invitation.InvitationTokens;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.invitation.SentInvitation;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Key;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Makes a tenant from a template, as its first revision; needs {@code tenant:create}. Whoever makes it is its first Tenant
 * Admin, unless somebody else is named by address, of whom nothing is told. A plan may be chosen with {@code plan:manage};
 * otherwise it is the smallest that has room for the template.
 */
@UseCase
public final class CreateTenant {
    /** What the actor must hold on the platform. */
    public static final Permission NEEDS = new Permission("tenant:create");

    private static final Permission PLANS = new Permission("plan:manage");

    private final States states;
    private final Gatekeeper gatekeeper;
    private final Changes changes;
    private final Directory directory;
    private final InvitationTokens tokens;
    private final SendInvitations sending;

    /** Goes the one way of change; mails an invitation after the commit. */
    public CreateTenant(
            States states,
            Gatekeeper gatekeeper,
            Changes changes,
            Directory directory,
            InvitationTokens tokens,
            SendInvitations sending) {
        this.states = states;
        this.gatekeeper = gatekeeper;
        this.changes = changes;
        this.directory = directory;
        this.tokens = tokens;
        this.sending = sending;
    }

    /** Who is to be the first Tenant Admin. */
    public sealed interface Admin {}

    /** Whoever makes the tenant; nobody where that is a service. */
    public record Maker() implements Admin {}

    /** Somebody with that address, asked by mail or entered at once. */
    public record WithAddress(Email email, AddPeople.Manner manner) implements Admin {}

    /** What is to be made; a plan that is null is the smallest that fits. Refuses a slug or a name that is none. */
    public record Wish(
            TenantId id,
            String name,
            ZoneId timeZone,
            String template,
            @Nullable PlanId plan,
            Admin admin) {
        /** Strips the name. */
        public Wish {
            Key.require(id.value());
            name = TenantName.require(name);
        }
    }

    /** What can be chosen from: the templates and, for whoever may choose one, the plans. */
    public record Choices(Snapshot platform, List<TenantTemplate> templates, List<Plan> plans) {
        /** Keeps copies. */
        public Choices {
            templates = List.copyOf(templates);
            plans = List.copyOf(plans);
        }
    }

    /** What came of it. */
    public sealed interface Answer {}

    /** This is how it went; the snapshot holds the tenant as it would begin. Sent: the invitation that has been made. */
    public record Went(Outcome outcome, @Nullable Snapshot begun, List<SentInvitation> sent) implements Answer {
        /** Keeps a copy. */
        public Went {
            sent = List.copyOf(sent);
        }
    }

    /** There is, or was, a tenant with that slug; slugs are never used again. */
    public record SlugTaken(TenantId id) implements Answer {}

    /** What the actor may choose from; empty where making tenants is not for them. */
    public Optional<Choices> choices(Actor actor) {
        if (!gatekeeper.mayOnPlatform(actor, NEEDS)) {
            return Optional.empty();
        }
        Snapshot platform = states.readPlatform();
        Catalogue catalogue = platform.catalogue();
        List<Plan> plans = gatekeeper.mayOnPlatform(actor, PLANS)
                ? List.copyOf(catalogue.plans().values())
                : List.of();
        return Optional.of(new Choices(platform, TenantTemplate.of(catalogue), plans));
    }

    /** Says what would be; changes nothing. */
    public Answer plan(Actor actor, Wish wish) {
        Making making = new Making(actor, wish, "");
        return making.answer(changes.plan(actor, wish.id(), making));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, Wish wish, String reason, @Nullable String confirmed) {
        Making making = new Making(actor, wish, reason);
        return making.answer(changes.commit(actor, wish.id(), making, reason, confirmed));
    }

    /** The edit; keeps what its last asking made. */
    private final class Making implements Edit {
        private final Actor actor;
        private final Wish wish;
        private final @Nullable Founder founder;
        private boolean taken;
        private @Nullable Snapshot begun;

        Making(Actor actor, Wish wish, String reason) {
            this.actor = actor;
            this.wish = wish;
            this.founder = wish.admin() instanceof WithAddress(Email email, AddPeople.Manner manner)
                    ? new Founder(
                            actor,
                            directory,
                            tokens,
                            sending,
                            email,
                            manner,
                            NewMember.user(Extent.all()).withBaseRole(BaseRole.TENANT_ADMIN),
                            reason)
                    : null;
        }

        Answer answer(Outcome outcome) {
            if (taken) {
                return new SlugTaken(wish.id());
            }
            boolean done = outcome instanceof Outcome.Committed && founder != null;
            return new Went(
                    outcome, begun, done ? Objects.requireNonNull(founder).send(wish.id()) : List.of());
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            taken = false;
            begun = null;
            if (!gatekeeper.mayOnPlatform(actor, NEEDS)) {
                return new Absent();
            }
            if (snapshot.tenant() != null) {
                taken = true;
                return new Absent();
            }
            Catalogue catalogue = snapshot.catalogue();
            Optional<TenantTemplate> template = TenantTemplate.find(catalogue, wish.template());
            if (template.isEmpty() || !mayChoosePlan(catalogue)) {
                return new Absent();
            }
            PlanId plan = wish.plan() == null ? template.get().smallestPlan(catalogue) : wish.plan();
            TenantState state = template.get().begin(catalogue, wish.id(), wish.name(), plan);
            state = state.withTenant(state.tenant().withTimeZone(wish.timeZone()));
            TenantState after = withAdmin(snapshot.around(state));
            begun = snapshot.around(after);
            return new To(after);
        }

        private boolean mayChoosePlan(Catalogue catalogue) {
            return wish.plan() == null
                    || (catalogue.plan(wish.plan()) != null && gatekeeper.mayOnPlatform(actor, PLANS));
        }

        private TenantState withAdmin(Snapshot without) {
            if (founder != null) {
                return founder.in(without);
            }
            TenantState state = without.requireTenant();
            Optional<Person> maker =
                    actor instanceof Actor.SignedIn user ? directory.find(user.user()) : Optional.empty();
            return maker.map(person -> state.withPerson(person)
                            .withMember(Newcomer.join(
                                            without.catalogue(),
                                            state.tenant(),
                                            person.id(),
                                            without.now(),
                                            actor.author())
                                    .withBaseRole(BaseRole.TENANT_ADMIN)))
                    .orElse(state);
        }
    }
}
