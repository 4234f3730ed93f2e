package org.portreeve.application.configuration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.invitation.InvitationTokens;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.Key;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.change.Proposal;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Makes a tenant what a document says, as one revision or not at all; a platform key also makes new tenants. */
@UseCase
public final class ReplaceConfiguration {
    private final States states;
    private final Changes changes;
    private final Authorities authorities;
    private final Directory directory;
    private final InvitationTokens tokens;
    private final SendInvitations sending;

    /** Changes through {@code changes}; looks for people in {@code directory}; mails invitations after the commit. */
    public ReplaceConfiguration(
            States states,
            Changes changes,
            Authorities authorities,
            Directory directory,
            InvitationTokens tokens,
            SendInvitations sending) {
        this.states = states;
        this.changes = changes;
        this.authorities = authorities;
        this.directory = directory;
        this.tokens = tokens;
        this.sending = sending;
    }

    /** Under which conditions and why; the version is asked of the snapshot in which the change is judged. */
    public record Terms(Precondition precondition, String reason, boolean dryRun) {}

    /** What has to hold of the tenant as it is. */
    @FunctionalInterface
    public interface Precondition {
        /** Whether it holds. */
        boolean holds(Snapshot snapshot);
    }

    /** Replaces; {@code flaws} are those that reading the document has found already. */
    public Replacement replace(
            Actor.Service actor, TenantId tenant, ConfigurationDocument document, List<Flaw> flaws, Terms terms) {
        if (!actor.has(ApiKey.Scope.CONFIGURE) || !actor.mayName(tenant)) {
            return new Replacement.Absent();
        }
        if (!Key.isValid(tenant.value())) {
            return new Replacement.Refused(
                    List.of(new Flaw("/metadata/slug", Flaw.MALFORMED, tenant.value())), List.of());
        }
        Attempt attempt = new Attempt(tenant, document, flaws, terms, actor);
        return terms.dryRun() ? attempt.judge(states.read(tenant)) : attempt.commit();
    }

    /** One document on its way; what the edit finds out besides its outcome is kept here. */
    private final class Attempt {
        private final TenantId tenant;
        private final ConfigurationDocument document;
        private final List<Flaw> flaws;
        private final Terms terms;
        private final Actor.Service actor;
        private final NewInvitations invitations = new NewInvitations(tokens);
        private @Nullable Replacement verdict;
        private @Nullable Merge merge;

        Attempt(TenantId tenant, ConfigurationDocument document, List<Flaw> flaws, Terms terms, Actor.Service actor) {
            this.tenant = tenant;
            this.document = document;
            this.flaws = flaws;
            this.terms = terms;
            this.actor = actor;
        }

        Replacement commit() {
            Outcome outcome = changes.commit(actor, tenant, this::edit, terms.reason(), null);
            if (verdict != null) {
                return verdict;
            }
            boolean creation = merge != null && merge.creation();
            return switch (outcome) {
                case Outcome.Committed _ -> {
                    sending.send(tenant, invitations.tokens());
                    yield new Replacement.Done(creation, true);
                }
                case Outcome.Unchanged _ -> new Replacement.Done(creation, false);
                case Outcome.Refused(var objections) -> refused(objections);
                case Outcome.Absent _ -> new Replacement.Absent();
                case Outcome.Planned _, Outcome.Shifted _ -> throw new IllegalStateException(outcome.toString());
            };
        }

        private Edit.Edited edit(Snapshot snapshot) {
            verdict = precheck(snapshot);
            if (verdict != null) {
                return new Edit.Absent();
            }
            Merge next = merged(snapshot);
            if (!next.flaws().isEmpty() || !flaws.isEmpty()) {
                verdict = judge(snapshot);
                return new Edit.Absent();
            }
            return new Edit.To(next.after());
        }

        private @Nullable Replacement precheck(Snapshot snapshot) {
            if (snapshot.tenant() == null && actor.tenant() != null) {
                return new Replacement.Absent();
            }
            return terms.precondition().holds(snapshot) ? null : new Replacement.Stale();
        }

        private Merge merged(Snapshot snapshot) {
            Merge next = Merge.of(document, tenant, snapshot, directory, invitations, actor.author());
            merge = next;
            return next;
        }

        /** What the guards say of the document as far as it can be told, also where it has flaws. */
        Replacement judge(Snapshot snapshot) {
            Replacement early = precheck(snapshot);
            if (early != null) {
                return early;
            }
            Merge next = merged(snapshot);
            TenantState before = snapshot.tenant();
            ChangePlan plan = ChangePlan.of(
                    new Proposal(snapshot.catalogue(), before, next.after(), authorities.of(actor), snapshot.now()));
            boolean sound = flaws.isEmpty() && next.flaws().isEmpty() && plan.isAcceptable();
            return sound ? new Replacement.Possible(plan, next.creation()) : refused(plan.objections());
        }

        private Replacement.Refused refused(List<Objection> objections) {
            List<Flaw> all = new ArrayList<>(flaws);
            Places places = new Places();
            if (merge != null) {
                all.addAll(merge.flaws());
                places = merge.places();
            }
            ObjectionPlaces pointing = new ObjectionPlaces(places);
            return new Replacement.Refused(
                    all,
                    objections.stream()
                            .map(one -> new Replacement.Objected(pointing.of(one), one))
                            .toList());
        }
    }
}
