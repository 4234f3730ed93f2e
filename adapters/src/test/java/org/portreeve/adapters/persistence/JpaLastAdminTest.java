package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.FINANCE;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.Company;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberForm;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;

/** A tenant has two administrators, and each does away with the other at the same moment, in the form and in bulk. */
@ExtendWith(TestDatabase.Condition.class)
class JpaLastAdminTest {
    private static final int ROUNDS = 10;

    private static Node node;
    private static Company company;
    private static TenantState founded;
    private static EditMember editing;
    private static ChangeMembers members;

    @BeforeAll
    static void start() {
        node = Node.on("admins" + UUID.randomUUID().toString().substring(0, 8));
        company = new Company(node.ports());
        founded = company.state();
        editing = new EditMember(
                company.gatekeeper,
                company.authorities,
                company.ports.revisions(),
                company.ports.directory(),
                company.changes);
        members = new ChangeMembers(company.gatekeeper, company.ports.search(), company.changes);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private Object act(String way, String by, String on) {
        Actor actor = Company.signedIn(by);
        return switch (way) {
            case "demote" -> demote(actor, Company.user(on));
            case "disable" -> bulk(actor, Company.user(on), new MemberAction.Disable());
            case "remove" -> bulk(actor, Company.user(on), new MemberAction.Remove());
            default -> throw new IllegalArgumentException(way);
        };
    }

    private Object bulk(Actor actor, UserId on, MemberAction action) {
        return members.commit(
                        actor,
                        FINANCE,
                        new ChangeMembers.Wish(new Selection.Picked(Set.of(on)), action, Set.of(), ""),
                        null)
                .outcome();
    }

    private Object demote(Actor actor, UserId on) {
        var snapshot = company.ports.states().read(FINANCE);
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        Membership member = state.members().get(on);
        if (member == null) {
            return "gone";
        }
        EditMember.Answer answer = editing.commit(
                actor,
                FINANCE,
                new EditMember.Wish(
                        on,
                        new EditMember.Seen(
                                new MemberForm(
                                        Objects.requireNonNull(state.people().get(on)), member),
                                snapshot.revision()),
                        List.of(new MemberEdit.BaseRole(BaseRole.TENANT_USER)),
                        ""),
                null);
        return answer instanceof EditMember.Answer.Went(Outcome outcome) ? outcome : answer;
    }

    @ParameterizedTest
    @CsvSource({"demote, demote", "disable, disable", "remove, remove", "demote, remove", "disable, demote"})
    void one_of_them_stays(String one, String other) throws Exception {
        TenantState both = Company.join(founded, "eve", BaseRole.TENANT_ADMIN);
        try (Rivals rivals = new Rivals()) {
            for (int round = 0; round < ROUNDS; round++) {
                company.put(both);
                var ends = rivals.race(() -> act(one, "admin", "eve"), () -> act(other, "eve", "admin"));
                assertThat(List.of(ends.one(), ends.other()))
                        .as("round %d", round)
                        .areExactly(
                                1,
                                new org.assertj.core.api.Condition<>(Outcome.Committed.class::isInstance, "committed"));
                assertThat(refusals(ends.one() instanceof Outcome.Committed ? ends.other() : ends.one()))
                        .isSubsetOf("last-admin", "escalation", "absent");
                assertThat(administrators()).isEqualTo(1);
            }
        }
    }

    /** Why absent, too: whoever was removed or disabled first has no tenant any more to act in. */
    private static List<String> refusals(Object end) {
        return switch (end) {
            case Outcome.Refused(var objections) ->
                objections.stream().map(Objection::code).distinct().toList();
            case Outcome.Absent _ -> List.of("absent");
            default -> List.of(end.toString());
        };
    }

    private long administrators() {
        return company.state().members().stream()
                .filter(member ->
                        member.baseRole() == BaseRole.TENANT_ADMIN && member.isInForce(java.time.Instant.now()))
                .count();
    }
}
