package org.portreeve.application.guards;

import static org.portreeve.application.guards.Borough.CLERK;
import static org.portreeve.application.guards.Borough.KEEPER;
import static org.portreeve.application.guards.Borough.NORTH;
import static org.portreeve.application.guards.Borough.NOWHERE;
import static org.portreeve.application.guards.Borough.RUNNER;
import static org.portreeve.application.guards.Borough.SOUTH;
import static org.portreeve.application.guards.Borough.YARD;
import static org.portreeve.application.guards.Borough.held;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.portreeve.application.Actor;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.Cascade;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.tenancy.SubtenantId;

/** The table: for every guard and every way, how it is refused there, or why it cannot come up. */
final class Cells {
    private static final String ADDS = "it only adds people and roles";
    private static final String BINDS = "it binds what was given before, and takes nothing away";
    private static final String JUDGED = "what it gives was judged when it was set; whoever comes gives nothing";
    private static final String NO_BASE_ROLES = "it knows no base roles";

    private final Map<Rule, Map<Way, Cell>> all = new EnumMap<>(Rule.class);
    private Rule rule = Rule.NEVER_LOCKED_OUT;

    Cells() {
        neverLockedOut();
        noEscalation();
        noReachingUp();
        exclusions();
        scopes();
        limits();
        inUse();
    }

    Map<Rule, Map<Way, Cell>> all() {
        return all;
    }

    private void of(Rule next) {
        rule = next;
        all.put(next, new EnumMap<>(Way.class));
    }

    private void impossible(String because, Way... ways) {
        for (Way way : ways) {
            put(way, new Cell.Impossible(because));
        }
    }

    private void refuses(
            Way way,
            String code,
            Consumer<Borough> given,
            Function<Borough, List<String>> act,
            Function<Borough, List<String>> twin) {
        put(way, new Cell.Refuses(code, given, act, twin));
    }

    private void refuses(
            Way way, String code, Function<Borough, List<String>> act, Function<Borough, List<String>> twin) {
        refuses(way, code, _ -> {}, act, twin);
    }

    private void put(Way way, Cell cell) {
        if (all.get(rule).put(way, cell) != null) {
            throw new IllegalStateException(rule + ", " + way + " twice");
        }
    }

    private static MemberEdit.Role assign(RoleId role) {
        return new MemberEdit.Role(role, Window.ALWAYS);
    }

    private static MemberAction add(RoleId... roles) {
        return new MemberAction.Roles(MemberAction.Mode.ADD, Set.of(roles), null);
    }

    private static NewMember with(RoleId... roles) {
        Map<RoleId, Window> windows = new HashMap<>();
        for (RoleId role : roles) {
            windows.put(role, Window.ALWAYS);
        }
        return new NewMember(BaseRole.TENANT_USER, null, Extent.all(), windows, Set.of(), true, Map.of(), null);
    }

    private static NewMember administering() {
        return new NewMember(BaseRole.TENANT_ADMIN, null, Extent.all(), Map.of(), Set.of(), true, Map.of(), null);
    }

    private static UnaryOperator<Membership> status(MembershipStatus status) {
        return member -> member.withStatus(status);
    }

    /** Undoes what was set up last, as somebody. */
    private static Function<Borough, List<String>> undo(Function<Borough, Actor> who) {
        return borough -> borough.undo(who.apply(borough), borough.last());
    }

    private void neverLockedOut() {
        of(Rule.NEVER_LOCKED_OUT);
        String code = "last-admin";
        Consumer<Borough> another = it -> it.joined("second", member -> member.withBaseRole(BaseRole.TENANT_ADMIN));
        MemberEdit user = new MemberEdit.BaseRole(BaseRole.TENANT_USER);
        refuses(Way.FORM, code, it -> it.form(it.admin, "admin", user), it -> {
            another.accept(it);
            return it.form(it.admin, "admin", user);
        });
        refuses(Way.BULK, code, it -> it.bulk(it.admin, new MemberAction.Disable(), "admin", "ana"), it -> {
            another.accept(it);
            return it.bulk(it.admin, new MemberAction.Disable(), "admin", "ana");
        });
        refuses(
                Way.API,
                code,
                it -> it.change(
                        it.key(ApiKey.Scope.CONFIGURE),
                        state -> state.withMembers(state.members().without(Borough.user("admin")))
                                .withPeople(state.people().without(Borough.user("admin")))),
                it -> it.change(
                        it.key(ApiKey.Scope.CONFIGURE),
                        state -> state.withMembers(state.members().without(Borough.user("ana")))
                                .withPeople(state.people().without(Borough.user("ana")))));
        refuses(
                Way.UNDO,
                code,
                it -> {
                    it.joined("second", member -> member.withBaseRole(BaseRole.TENANT_ADMIN));
                    it.given("admin", member -> member.withBaseRole(BaseRole.TENANT_USER));
                    it.given("second", member -> member.withUntil(null));
                    it.remember(it.given("ana", member -> member.withBaseRole(BaseRole.TENANT_ADMIN)));
                    it.given("second", member -> member.withBaseRole(BaseRole.TENANT_USER));
                },
                it -> it.undo(Borough.signedIn("ana"), it.last()),
                it -> {
                    another.accept(it);
                    it.given("second", member -> member.withBaseRole(BaseRole.TENANT_ADMIN));
                    return it.undo(Borough.signedIn("ana"), it.last());
                });
        impossible(ADDS, Way.IMPORT, Way.INVITATION);
        impossible(BINDS, Way.ACCEPTANCE, Way.FIRST_SIGN_IN);
        impossible(NO_BASE_ROLES, Way.PROFILE, Way.ROLE_EDIT);
        impossible("newcomers are Tenant Users", Way.JOINING_DEFAULTS);
        impossible("a Tenant Admin covers the whole tenant wherever nodes stand", Way.SUBTENANT_MOVE);
    }

    private void noEscalation() {
        of(Rule.NO_ESCALATION);
        String code = "escalation";
        refuses(
                Way.FORM,
                code,
                it -> it.form(it.steward, "ana", assign(KEEPER)),
                it -> it.form(it.steward, "ana", assign(RUNNER)));
        refuses(
                Way.BULK,
                code,
                it -> it.bulk(it.steward, add(KEEPER), "ana", "bo"),
                it -> it.bulk(it.steward, add(RUNNER), "ana", "bo"));
        refuses(
                Way.IMPORT,
                code,
                it -> it.file(it.steward, "ana", "keeper"),
                it -> it.file(it.steward, "ana", "runner"));
        refuses(
                Way.INVITATION,
                code,
                it -> it.invite(it.steward, with(KEEPER)),
                it -> it.invite(it.steward, with(RUNNER)));
        refuses(
                Way.API,
                code,
                it -> it.file(it.key(ApiKey.Scope.PROVISION), "ana", "keeper"),
                it -> it.file(it.key(ApiKey.Scope.PROVISION), "ana", "runner"));
        refuses(
                Way.UNDO,
                code,
                it -> {
                    it.given("ana", member -> member.withRoles(held(KEEPER)));
                    it.remember(it.given("ana", member -> member.withRoles(Map.of())));
                },
                undo(it -> it.steward),
                undo(it -> it.admin));
        Consumer<Borough> desk = it -> it.given("ana", Borough::withDesk);
        refuses(
                Way.PROFILE,
                code,
                desk,
                it -> it.profile(it.steward, CLERK, KEEPER),
                it -> it.profile(it.admin, CLERK, KEEPER));
        refuses(Way.JOINING_DEFAULTS, code, it -> it.joining(it.steward, KEEPER), it -> it.joining(it.steward, RUNNER));
        refuses(
                Way.ROLE_EDIT,
                code,
                it -> it.given("ana", member -> member.withRoles(held(CLERK))),
                it -> it.role(it.steward, CLERK, "workflow:view", "api-key:manage"),
                it -> it.role(it.admin, CLERK, "workflow:view", "api-key:manage"));
        refuses(
                Way.SUBTENANT_MOVE,
                code,
                it -> it.given("bo", member -> member.withRoles(held(KEEPER)).withScope(Extent.of(Set.of(NORTH)))),
                it -> it.move(it.steward, YARD, NORTH),
                it -> it.move(it.admin, YARD, NORTH));
        impossible(JUDGED, Way.ACCEPTANCE, Way.FIRST_SIGN_IN);
    }

    private void noReachingUp() {
        of(Rule.NO_REACHING_UP);
        String code = "escalation";
        refuses(
                Way.FORM,
                code,
                it -> it.form(it.steward, "admin", new MemberEdit.JobTitle("Clerk")),
                it -> it.form(it.steward, "ana", new MemberEdit.JobTitle("Clerk")));
        refuses(
                Way.BULK,
                code,
                it -> it.joined("second", member -> member.withBaseRole(BaseRole.TENANT_ADMIN)),
                it -> it.bulk(it.steward, new MemberAction.Remove(), "second"),
                it -> it.bulk(it.steward, new MemberAction.Remove(), "ana"));
        refuses(
                Way.IMPORT,
                code,
                it -> it.file(it.steward, "admin", "runner"),
                it -> it.file(it.admin, "admin", "runner"));
        refuses(
                Way.INVITATION,
                code,
                it -> it.invite(it.steward, administering()),
                it -> it.invite(it.admin, administering()));
        refuses(
                Way.API,
                code,
                it -> it.file(it.key(ApiKey.Scope.PROVISION), "admin", "runner"),
                it -> it.file(it.key(ApiKey.Scope.PROVISION), "ana", "runner"));
        refuses(
                Way.UNDO,
                code,
                it -> it.remember(it.given("admin", member -> member.withRoles(held(RUNNER)))),
                undo(it -> it.steward),
                undo(it -> it.admin));
        impossible(BINDS, Way.ACCEPTANCE, Way.FIRST_SIGN_IN);
        impossible(
                "it changes no membership; what its holders gain is judged as an escalation",
                Way.PROFILE,
                Way.ROLE_EDIT,
                Way.SUBTENANT_MOVE);
        impossible("newcomers are Tenant Users", Way.JOINING_DEFAULTS);
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
                Way.ACCEPTANCE,
                code,
                it -> {
                    it.knownElsewhere();
                    it.invite(it.admin, with(RUNNER, CLERK));
                    it.excluded();
                },
                Borough::accept,
                it -> {
                    it.given(state -> state.withExclusions(Table.empty()));
                    return it.accept();
                });
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
        impossible("an exclusion names roles, not what they grant", Way.ROLE_EDIT);
        impossible("an exclusion holds in every subtenant", Way.SUBTENANT_MOVE);
    }

    private void scopes() {
        of(Rule.SCOPE_OF_ADMINISTRATORS);
        String code = "outside-subtenants";
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
        refuses(Way.IMPORT, code, it -> it.file(it.warden, "ana", "runner"), it -> it.file(it.warden, "bo", "runner"));
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
        refuses(Way.JOINING_DEFAULTS, code, it -> it.joining(it.warden, RUNNER), it -> it.joining(it.steward, RUNNER));
        refuses(
                Way.ROLE_EDIT,
                code,
                it -> it.role(it.warden, CLERK, "workflow:run"),
                it -> it.role(it.steward, CLERK, "workflow:run"));
        refuses(Way.SUBTENANT_MOVE, code, it -> it.move(it.warden, YARD, NORTH), it -> it.move(it.admin, YARD, NORTH));
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
        impossible("a pending invitation has its seat already", Way.ACCEPTANCE);
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
        impossible("what is gone is left out of it, and listed", Way.UNDO);
        impossible(BINDS, Way.ACCEPTANCE, Way.FIRST_SIGN_IN);
    }
}
