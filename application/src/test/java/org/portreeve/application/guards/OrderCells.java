package org.portreeve.application.guards;

import static org.portreeve.application.guards.Borough.CLERK;
import static org.portreeve.application.guards.Borough.NORTH;
import static org.portreeve.application.guards.Borough.NOWHERE;
import static org.portreeve.application.guards.Borough.RUNNER;
import static org.portreeve.application.guards.Borough.SOUTH;
import static org.portreeve.application.guards.Borough.YARD;
import static org.portreeve.application.guards.Founding.held;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.domain.Extent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.Cascade;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.tenancy.SubtenantId;

/** What has to hold, whoever changes something. */
final class OrderCells extends Cells {
    private static final RoleId PORTER = new RoleId("porter");

    OrderCells() {
        exclusions();
        scopes();
        limits();
        inUse();
    }

    private void exclusions() {
        of(Rule.EXCLUSIONS);
        String code = "exclusion-violated";
        Consumer<Borough> apart = it -> {
            it.excluded();
            it.given("ana", member -> member.withRoles(held(CLERK)));
        };
        refuses(
                Way.FORM,
                code,
                apart,
                it -> it.form(it.admin, "ana", assign(RUNNER)),
                it -> it.form(it.admin, "bo", assign(RUNNER)));
        refuses(
                Way.BULK,
                code,
                apart,
                it -> it.bulk(it.admin, add(RUNNER), "ana", "bo"),
                it -> it.bulk(
                        it.admin, new MemberAction.Roles(MemberAction.Mode.REPLACE, Set.of(RUNNER), null), "ana"));
        refuses(
                Way.IMPORT,
                code,
                apart,
                it -> it.file(it.admin, "ana", "runner"),
                it -> it.file(it.admin, "bo", "runner"));
        refuses(
                Way.INVITATION,
                code,
                apart,
                it -> it.invite(it.admin, with(RUNNER, CLERK)),
                it -> it.invite(it.admin, with(RUNNER)));
        refuses(
                Way.FIRST_SIGN_IN,
                code,
                it -> {
                    it.joining(it.admin, RUNNER, CLERK);
                    it.excluded();
                },
                Borough::arrive,
                it -> {
                    it.given(state -> state.withExclusions(Table.empty()));
                    return it.arrive();
                });
        refuses(
                Way.API,
                code,
                apart,
                it -> it.file(it.key(ApiKey.Scope.PROVISION), "ana", "runner"),
                it -> it.file(it.key(ApiKey.Scope.PROVISION), "bo", "runner"));
        refuses(
                Way.UNDO,
                code,
                it -> {
                    apart.accept(it);
                    it.remember(it.given("ana", member -> member.withRoles(Map.of())));
                    it.given("ana", member -> member.withRoles(held(RUNNER)));
                },
                undo(it -> it.admin),
                it -> {
                    it.given("ana", member -> member.withRoles(Map.of()));
                    return it.undo(it.admin, it.last());
                });
        refuses(
                Way.PROFILE,
                code,
                it -> {
                    it.excluded();
                    it.given("ana", Borough::withDesk);
                },
                it -> it.profile(it.admin, CLERK, RUNNER),
                it -> it.profile(it.admin, RUNNER));
        refuses(
                Way.JOINING_DEFAULTS,
                code,
                Borough::excluded,
                it -> it.joining(it.admin, RUNNER, CLERK),
                it -> it.joining(it.admin, RUNNER));
        passes(
                Way.ACCEPTANCE,
                "what it gives was judged when it was set, and an exclusion made since changes nobody",
                it -> {
                    it.invited(RUNNER, CLERK);
                    it.excluded();
                },
                Borough::accept);
        impossible("an exclusion names roles, not what they grant", Way.ROLE_EDIT);
        impossible("an exclusion holds in every subtenant", Way.SUBTENANT_MOVE);
    }

    private void scopes() {
        of(Rule.SCOPE_OF_ADMINISTRATORS);
        String code = "outside-subtenants";
        String gains = "escalation, " + code;
        refuses(
                Way.FORM,
                code,
                it -> it.form(it.warden, "ana", new MemberEdit.JobTitle("Clerk")),
                it -> it.form(it.warden, "bo", new MemberEdit.JobTitle("Clerk")));
        refuses(
                Way.BULK,
                code,
                it -> it.bulk(it.warden, new MemberAction.Disable(), "ana", "bo"),
                it -> it.bulk(it.warden, new MemberAction.Disable(), "bo"));
        refuses(Way.IMPORT, gains, it -> it.file(it.warden, "ana", "runner"), it -> it.file(it.warden, "bo", "runner"));
        refuses(
                Way.INVITATION,
                code,
                it -> it.invite(it.warden, NewMember.user(Extent.of(Set.of(SOUTH)))),
                it -> it.invite(it.warden, NewMember.user(Extent.of(Set.of(NORTH)))));
        refuses(
                Way.UNDO,
                code,
                it -> it.remember(it.given("ana", member -> member.withRoles(held(RUNNER)))),
                undo(it -> it.warden),
                undo(it -> it.steward));
        refuses(Way.PROFILE, code, it -> it.profile(it.warden, RUNNER), it -> it.profile(it.steward, RUNNER));
        refuses(Way.JOINING_DEFAULTS, gains, it -> it.joining(it.warden, RUNNER), it -> it.joining(it.steward, RUNNER));
        refuses(
                Way.ROLE_EDIT,
                code,
                it -> it.role(it.warden, CLERK, "workflow:run"),
                it -> it.role(it.steward, CLERK, "workflow:run"));
        refuses(Way.SUBTENANT_MOVE, gains, it -> it.move(it.warden, YARD, NORTH), it -> it.move(it.admin, YARD, NORTH));
        impossible(BINDS, Way.ACCEPTANCE, Way.FIRST_SIGN_IN);
        impossible("keys cover the whole tenant", Way.API);
    }

    private void limits() {
        of(Rule.LIMITS);
        String code = "limit-reached";
        Consumer<Borough> full = Borough::noSeatLeft;
        refuses(
                Way.FORM,
                code,
                it -> {
                    it.joined("former", member -> member.withUntil(it.now.minusSeconds(60)));
                    it.noSeatLeft();
                },
                it -> it.form(it.admin, "former", new MemberEdit.Until(null)),
                it -> it.form(it.admin, "former", new MemberEdit.JobTitle("Clerk")));
        refuses(
                Way.BULK,
                code,
                full,
                it -> it.bulk(it.admin, new MemberAction.Enable(), "idle"),
                it -> it.bulk(it.admin, new MemberAction.Remove(), "idle"));
        refuses(Way.IMPORT, code, full, it -> it.file(it.admin, "new"), it -> it.file(it.admin, "ana", "runner"));
        refuses(Way.INVITATION, code, full, it -> it.invite(it.admin, with()), it -> {
            it.bulk(it.admin, new MemberAction.Disable(), "ana");
            return it.invite(it.admin, with());
        });
        refuses(Way.FIRST_SIGN_IN, code, full, Borough::arrive, it -> {
            it.bulk(it.admin, new MemberAction.Disable(), "ana");
            return it.arrive();
        });
        refuses(
                Way.API,
                code,
                full,
                it -> it.file(it.key(ApiKey.Scope.PROVISION), "new"),
                it -> it.file(it.key(ApiKey.Scope.PROVISION), "ana", "runner"));
        refuses(
                Way.UNDO,
                code,
                it -> {
                    it.given("idle", status(MembershipStatus.ACTIVE));
                    it.remember(it.given("idle", status(MembershipStatus.DISABLED)));
                    it.noSeatLeft();
                },
                undo(it -> it.admin),
                it -> {
                    it.given("ana", status(MembershipStatus.DISABLED));
                    return it.undo(it.admin, it.last());
                });
        passes(
                Way.ACCEPTANCE,
                "a pending invitation has its seat already",
                it -> {
                    it.invited();
                    it.noSeatLeft();
                },
                Borough::accept);
        impossible(
                "seats are taken by people, and it adds none",
                Way.PROFILE,
                Way.JOINING_DEFAULTS,
                Way.ROLE_EDIT,
                Way.SUBTENANT_MOVE);
    }

    private void inUse() {
        of(Rule.IN_USE);
        String unknown = "unknown-key";
        refuses(
                Way.FORM,
                unknown,
                it -> it.form(it.admin, "ana", assign(NOWHERE)),
                it -> it.form(it.admin, "ana", assign(RUNNER)));
        refuses(
                Way.BULK,
                unknown,
                it -> it.bulk(it.admin, add(NOWHERE), "ana", "bo"),
                it -> it.bulk(it.admin, add(RUNNER), "ana", "bo"));
        refuses(
                Way.IMPORT,
                unknown,
                it -> it.file(it.admin, "ana", "nowhere"),
                it -> it.file(it.admin, "ana", "runner"));
        refuses(
                Way.INVITATION,
                unknown,
                it -> it.invite(it.admin, with(NOWHERE)),
                it -> it.invite(it.admin, with(RUNNER)));
        refuses(
                Way.API,
                "in-use",
                it -> it.given("ana", Borough::withDesk),
                it -> it.change(
                        it.key(ApiKey.Scope.CONFIGURE),
                        state -> state.withProfiles(state.profiles().without(Borough.DESK))),
                it -> it.change(
                        it.key(ApiKey.Scope.CONFIGURE),
                        state -> Cascade.ofProfile(Borough.DESK).in(state)));
        refuses(Way.PROFILE, unknown, it -> it.profile(it.admin, NOWHERE), it -> it.profile(it.admin, RUNNER));
        refuses(Way.JOINING_DEFAULTS, unknown, it -> it.joining(it.admin, NOWHERE), it -> it.joining(it.admin, RUNNER));
        refuses(
                Way.ROLE_EDIT,
                unknown,
                it -> it.role(it.admin, CLERK, "nowhere:run"),
                it -> it.role(it.admin, CLERK, "workflow:run"));
        refuses(
                Way.SUBTENANT_MOVE,
                unknown,
                it -> it.move(it.admin, YARD, new SubtenantId("nowhere")),
                it -> it.move(it.admin, YARD, NORTH));
        refuses(
                Way.UNDO,
                "in-use",
                it -> {
                    it.remember(it.given(state ->
                            state.withRoles(state.roles().with(PORTER, Founding.role(PORTER, "workflow:view")))));
                    it.given("ana", member -> member.withRoles(held(PORTER)));
                },
                undo(it -> it.admin),
                it -> {
                    it.given("ana", member -> member.withRoles(Map.of()));
                    return it.undo(it.admin, it.last());
                });
        impossible(BINDS, Way.ACCEPTANCE, Way.FIRST_SIGN_IN);
    }
}
