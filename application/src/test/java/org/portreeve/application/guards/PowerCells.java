package org.portreeve.application.guards;

import static org.portreeve.application.guards.Borough.CLERK;
import static org.portreeve.application.guards.Borough.KEEPER;
import static org.portreeve.application.guards.Borough.NORTH;
import static org.portreeve.application.guards.Borough.RUNNER;
import static org.portreeve.application.guards.Borough.YARD;
import static org.portreeve.application.guards.Founding.held;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.domain.Extent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.membership.BaseRole;

/** Who may give and take what. */
final class PowerCells extends Cells {
    PowerCells() {
        neverLockedOut();
        noEscalation();
        noReachingUp();
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
        passes(Way.ACCEPTANCE, JUDGED, it -> it.invited(KEEPER), Borough::accept);
        passes(Way.FIRST_SIGN_IN, JUDGED, it -> it.joining(it.admin, KEEPER), Borough::arrive);
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
}
