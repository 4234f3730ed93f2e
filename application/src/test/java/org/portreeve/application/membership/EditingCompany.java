package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.user;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.EditMember.Answer;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;

/** A company whose members are edited, and the use case for it. */
abstract class EditingCompany {
    static final AgentId BOT = new AgentId("bot");

    final Company company = new Company();
    final EditMember editing = new EditMember(
            company.gatekeeper,
            company.authorities,
            company.ports.revisions(),
            company.ports.directory(),
            company.changes);

    Map<MemberPart, Objection> barriers(Actor actor, String name) {
        return editing.barriers(actor, company.ports.states().read(FINANCE), user(name));
    }

    void addBot() {
        company.put(company.state()
                .withAgents(company.state()
                        .agents()
                        .with(BOT, new org.portreeve.domain.agent.Agent(BOT, "Bot", true, null, false))));
    }

    void addPlaceholder() {
        var state = Company.join(company.state(), "eve", BaseRole.TENANT_USER);
        company.put(
                state.withPerson(Person.placeholder(user("eve"), PersonName.UNKNOWN, new Email("eve@acme.example"))));
    }

    Person person(String name) {
        return Objects.requireNonNull(company.state().people().get(user(name)));
    }

    EditMember.Seen seen(String name) {
        return new EditMember.Seen(
                new MemberForm(person(name), company.member(name)),
                company.ports.states().read(FINANCE).revision());
    }

    Answer plan(Actor actor, String name, EditMember.Seen seen, MemberEdit... edits) {
        return editing.plan(actor, FINANCE, new EditMember.Wish(user(name), seen, Arrays.asList(edits), ""));
    }

    Answer commit(Actor actor, String name, EditMember.Seen seen, MemberEdit... edits) {
        return editing.commit(
                actor, FINANCE, new EditMember.Wish(user(name), seen, Arrays.asList(edits), "because"), null);
    }

    Outcome outcome(Actor actor, String name, MemberEdit... edits) {
        return ((Answer.Went) commit(actor, name, seen(name), edits)).outcome();
    }

    void save(Actor actor, String name, MemberEdit... edits) {
        assertThat(outcome(actor, name, edits)).isInstanceOf(Outcome.Committed.class);
    }

    List<Objection> objections(Actor actor, String name, MemberEdit... edits) {
        return ((Outcome.Refused) outcome(actor, name, edits)).objections();
    }

    static Answer.Stale stale(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Stale.class);
        return (Answer.Stale) answer;
    }

    static EditMember.Save saveOf(Answer.Stale stale, MemberField field) {
        return stale.meanwhile().stream()
                .filter(one -> one.field().equals(field))
                .map(EditMember.Meanwhile::by)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
