package org.portreeve.application.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Adds people to a tenant by their addresses, as one revision: invites them, or makes placeholders that the first verified
 * sign-in takes. Needs {@code member:invite} or, save in the management tenant, {@code platform-member:manage}, and what the
 * guards ask for. Somebody whom the platform knows is added like
 * somebody whom it does not: nothing of them is told before they come.
 */
@UseCase
public final class AddPeople {
    /** The permission that it needs. */
    public static final Permission NEEDS = new Permission("member:invite");

    /** How many addresses it takes at once; more are for a file. */
    public static final int AT_ONCE = 500;

    /** How long an invitation may be used, unless something else is said. */
    public static final Duration VALID_FOR = Duration.ofDays(7);

    /** Why: who is refused is mostly found in the first round. */
    private static final int ROUNDS = 8;

    private final Gatekeeper gatekeeper;
    private final Directory directory;
    private final Changes changes;
    private final InvitationTokens tokens;
    private final SendInvitations sending;

    /** Looks for people in {@code directory}; goes the one way of change. */
    public AddPeople(
            Gatekeeper gatekeeper,
            Directory directory,
            Changes changes,
            InvitationTokens tokens,
            SendInvitations sending) {
        this.gatekeeper = gatekeeper;
        this.directory = directory;
        this.changes = changes;
        this.tokens = tokens;
        this.sending = sending;
    }

    /** How people are added. */
    public sealed interface Manner {}

    /** They are asked by mail, and join when they accept; the expiry is exclusive. */
    public record Invite(Instant expiresAt, String message) implements Manner {
        private static final int MESSAGE_LENGTH = 2_000;

        /** Refuses a message that is too long or holds control characters other than ends of lines. */
        public Invite {
            boolean odd = message.codePoints()
                    .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
            if (odd || message.length() > MESSAGE_LENGTH) {
                throw new Malformed("message", message);
            }
        }
    }

    /** They are members at once, without a mail; their first verified sign-in finds it so. */
    public record CreateNow() implements Manner {}

    /** Who is to become what, and how; entries whose numbers are in {@code without} are left out. */
    public record Wish(
            List<PastedAddresses.Entry> entries, Manner manner, NewMember as, Set<Integer> without, String reason) {
        /** Keeps copies; refuses too many entries. */
        public Wish {
            entries = List.copyOf(entries);
            without = Set.copyOf(without);
            if (entries.size() > AT_ONCE) {
                throw new Malformed("addresses", String.valueOf(entries.size()));
            }
        }

        Wish with(Manner other, Set<Integer> leftOut) {
            return new Wish(entries, other, as, leftOut, reason);
        }
    }

    /** What becomes of one entry. */
    public record Line(PastedAddresses.Entry entry, AddressVerdict verdict) {}

    /**
     * What came of it: of those entries that are not refused, and entry by entry. Accepted: what people would have once they
     * accept, where they are only invited and it can be told. Sent: the invitations that have been made.
     */
    public record Answer(
            Outcome outcome, List<Line> lines, @Nullable ChangePlan accepted, List<SentInvitation> sent) {
        /** Keeps copies. */
        public Answer {
            lines = List.copyOf(lines);
            sent = List.copyOf(sent);
        }

        /** The numbers of the entries that are refused. */
        public Set<Integer> refused() {
            Set<Integer> numbers = new HashSet<>();
            lines.stream()
                    .filter(line -> line.verdict() instanceof AddressVerdict.Refused)
                    .forEach(line -> numbers.add(line.entry().number()));
            return numbers;
        }

        /** How many are added. */
        public int added() {
            return lines.size() - refused().size();
        }
    }

    /** Says what would happen, entry by entry; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, Wish wish) {
        Map<Integer, List<Objection>> refused = new HashMap<>();
        for (int round = 1; ; round++) {
            Set<Integer> without = new HashSet<>(wish.without());
            without.addAll(refused.keySet());
            AddingPeople adding = adding(actor, wish.with(wish.manner(), without));
            Outcome outcome = changes.plan(actor, tenant, adding);
            boolean grows = outcome instanceof Outcome.Refused(var objections)
                    && adding.blame(objections, refused)
                    && round < ROUNDS;
            if (!grows) {
                ChangePlan accepted =
                        outcome instanceof Outcome.Planned ? accepted(actor, tenant, wish, without) : null;
                return new Answer(outcome, lines(adding, refused), accepted, List.of());
            }
        }
    }

    private @Nullable ChangePlan accepted(Actor actor, TenantId tenant, Wish wish, Set<Integer> without) {
        if (!(wish.manner() instanceof Invite)) {
            return null;
        }
        Outcome outcome = changes.plan(actor, tenant, adding(actor, wish.with(new CreateNow(), without)));
        return outcome instanceof Outcome.Planned(ChangePlan plan) ? plan : null;
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, Wish wish, @Nullable String confirmed) {
        AddingPeople adding = adding(actor, wish);
        Outcome outcome = changes.commit(actor, tenant, adding, wish.reason(), confirmed);
        Map<Integer, List<Objection>> refused = new HashMap<>();
        if (outcome instanceof Outcome.Refused(var objections)) {
            adding.blame(objections, refused);
        }
        List<SentInvitation> sent =
                outcome instanceof Outcome.Committed ? sending.send(tenant, adding.tokens()) : List.of();
        return new Answer(outcome, lines(adding, refused), null, sent);
    }

    private AddingPeople adding(Actor actor, Wish wish) {
        return new AddingPeople(
                snapshot -> gatekeeper.mayAboutPeople(actor, snapshot, NEEDS), directory, tokens, actor, wish);
    }

    private static List<Line> lines(AddingPeople adding, Map<Integer, List<Objection>> refused) {
        List<Line> told = new ArrayList<>();
        for (Line line : adding.lines()) {
            List<Objection> objections = refused.get(line.entry().number());
            told.add(objections == null ? line : new Line(line.entry(), new AddressVerdict.Objected(objections)));
        }
        return told;
    }
}
