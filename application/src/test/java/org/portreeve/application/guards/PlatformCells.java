package org.portreeve.application.guards;

import static org.portreeve.application.guards.Borough.CLERK;
import static org.portreeve.application.guards.Borough.NORTH;
import static org.portreeve.application.guards.Borough.ROOT;
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
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;

/** The management tenant: who may give and take the role Platform Administrator, and that somebody keeps it. */
final class PlatformCells extends Cells {
    private static final MemberEdit WITHOUT = new MemberEdit.Role(ROOT, null);

    PlatformCells() {
        lastPlatformAdministrator();
        platformEscalation();
        platformReachingUp();
    }

    private static void two(Borough it) {
        it.management();
        it.joined("second", Borough::rooted);
    }

    private static Membership byProfile(Membership member) {
        return Borough.withDesk(member).withBaseRole(BaseRole.TENANT_ADMIN).withRoles(Map.of());
    }

    private void lastPlatformAdministrator() {
        of(Rule.LAST_PLATFORM_ADMINISTRATOR);
        String code = "last-admin";
        MemberAction without = new MemberAction.Roles(MemberAction.Mode.REMOVE, Set.of(ROOT), null);
        refuses(Way.FORM, code, Borough::management, it -> it.form(it.root, "root", WITHOUT), it -> {
            it.joined("second", Borough::rooted);
            return it.form(it.root, "root", WITHOUT);
        });
        refuses(Way.BULK, code, Borough::management, it -> it.bulk(it.root, without, "root", "ana"), it -> {
            it.joined("second", Borough::rooted);
            return it.bulk(it.root, without, "root", "ana");
        });
        refuses(
                Way.API,
                code,
                Borough::management,
                it -> it.change(
                        it.platformKey(),
                        state -> state.withMember(it.member("root").withRoles(Map.of()))),
                it -> {
                    it.joined("second", Borough::rooted);
                    return it.change(
                            it.platformKey(),
                            state -> state.withMember(it.member("root").withRoles(Map.of())));
                });
        refuses(
                Way.UNDO,
                code,
                it -> {
                    it.management();
                    it.given("root", member -> member.withRoles(Map.of()));
                    it.remember(it.given("root", member -> member.withRoles(held(ROOT))));
                },
                undo(it -> it.root),
                it -> {
                    it.joined("second", Borough::rooted);
                    return it.undo(it.root, it.last());
                });
        refuses(
                Way.PROFILE,
                code,
                it -> {
                    it.management();
                    it.deskOf(ROOT);
                    it.given("root", PlatformCells::byProfile);
                },
                it -> it.profile(it.root, CLERK),
                it -> it.profile(it.root, CLERK, ROOT));
        refuses(
                Way.ROLE_EDIT,
                code,
                PlatformCells::two,
                it -> it.role(it.root, ROOT, "workflow:view"),
                it -> it.role(it.root, CLERK, "workflow:view", "workflow:run"));
        impossible(ADDS, Way.IMPORT, Way.INVITATION);
        impossible(BINDS, Way.ACCEPTANCE, Way.FIRST_SIGN_IN);
        impossible("who is a member already does not join", Way.JOINING_DEFAULTS);
        impossible("the role counts wherever nodes stand", Way.SUBTENANT_MOVE);
    }

    private void platformEscalation() {
        of(Rule.PLATFORM_ESCALATION);
        String code = "escalation";
        Consumer<Borough> management = Borough::management;
        refuses(
                Way.FORM,
                code,
                management,
                it -> it.form(it.admin, "ana", assign(ROOT)),
                it -> it.form(it.root, "ana", assign(ROOT)));
        refuses(
                Way.BULK,
                code,
                management,
                it -> it.bulk(it.admin, add(ROOT), "ana", "bo"),
                it -> it.bulk(it.root, add(ROOT), "ana", "bo"));
        refuses(
                Way.IMPORT,
                code,
                management,
                it -> it.file(it.admin, "ana", ROOT.value()),
                it -> it.file(it.root, "ana", ROOT.value()));
        refuses(
                Way.INVITATION,
                code,
                management,
                it -> it.invite(it.admin, with(ROOT)),
                it -> it.invite(it.root, with(ROOT)));
        refuses(
                Way.API,
                code,
                management,
                it -> it.change(
                        it.key(ApiKey.Scope.CONFIGURE),
                        state -> state.withMember(it.member("ana").withRoles(held(ROOT)))),
                it -> it.change(
                        it.platformKey(),
                        state -> state.withMember(it.member("ana").withRoles(held(ROOT)))));
        refuses(
                Way.UNDO,
                code,
                it -> {
                    it.management();
                    it.given("ana", member -> member.withRoles(held(ROOT)));
                    it.remember(it.given("ana", member -> member.withRoles(Map.of())));
                },
                undo(it -> it.admin),
                undo(it -> it.root));
        refuses(
                Way.PROFILE,
                code,
                it -> {
                    it.management();
                    it.given("ana", Borough::withDesk);
                },
                it -> it.profile(it.admin, CLERK, ROOT),
                it -> it.profile(it.root, CLERK, ROOT));
        refuses(
                Way.JOINING_DEFAULTS,
                code,
                management,
                it -> it.joining(it.admin, ROOT),
                it -> it.joining(it.root, ROOT));
        refuses(
                Way.ROLE_EDIT,
                code,
                it -> {
                    it.management();
                    it.given("ana", member -> member.withRoles(held(CLERK)));
                },
                it -> it.role(it.admin, CLERK, "workflow:view", "platform-member:manage"),
                it -> it.role(it.root, CLERK, "workflow:view", "platform-member:manage"));
        refuses(
                Way.SUBTENANT_MOVE,
                code,
                it -> {
                    it.management();
                    it.given("bo", member -> member.withRoles(held(ROOT)).withScope(Extent.of(Set.of(NORTH))));
                },
                it -> it.move(it.admin, YARD, NORTH),
                it -> it.move(it.root, YARD, NORTH));
        impossible(JUDGED, Way.ACCEPTANCE, Way.FIRST_SIGN_IN);
    }

    private void platformReachingUp() {
        of(Rule.PLATFORM_REACHING_UP);
        String code = "escalation";
        refuses(
                Way.FORM,
                code,
                PlatformCells::two,
                it -> it.form(it.admin, "second", WITHOUT),
                it -> it.form(it.root, "second", WITHOUT));
        refuses(
                Way.BULK,
                code,
                PlatformCells::two,
                it -> it.bulk(it.admin, new MemberAction.Disable(), "second", "ana"),
                it -> it.bulk(it.root, new MemberAction.Disable(), "second", "ana"));
        refuses(
                Way.IMPORT,
                code,
                PlatformCells::two,
                it -> it.file(it.admin, "second", "runner"),
                it -> it.file(it.root, "second", "runner"));
        refuses(
                Way.API,
                code,
                PlatformCells::two,
                it -> it.change(
                        it.key(ApiKey.Scope.CONFIGURE),
                        state -> state.withMember(it.member("second").withStatus(MembershipStatus.DISABLED))),
                it -> it.change(
                        it.platformKey(),
                        state -> state.withMember(it.member("second").withStatus(MembershipStatus.DISABLED))));
        refuses(
                Way.UNDO,
                code,
                it -> {
                    two(it);
                    it.remember(it.given("second", member -> member.withRoles(held(ROOT, RUNNER))));
                },
                undo(it -> it.admin),
                undo(it -> it.root));
        impossible("whoever is invited is no member yet", Way.INVITATION);
        impossible(BINDS, Way.ACCEPTANCE, Way.FIRST_SIGN_IN);
        impossible(
                "it changes no membership; what its holders gain is judged as an escalation",
                Way.PROFILE,
                Way.ROLE_EDIT,
                Way.SUBTENANT_MOVE);
        impossible("who is a member already does not join", Way.JOINING_DEFAULTS);
    }
}
