package org.portreeve.domain.access.oracle;

import static org.portreeve.domain.access.oracle.SectionWorlds.FEATURES;
import static org.portreeve.domain.access.oracle.SmallWorlds.BEFORE;
import static org.portreeve.domain.access.oracle.SmallWorlds.EITHER;
import static org.portreeve.domain.access.oracle.SmallWorlds.NOON;
import static org.portreeve.domain.access.oracle.SmallWorlds.act;
import static org.portreeve.domain.access.oracle.SmallWorlds.give;
import static org.portreeve.domain.access.oracle.SmallWorlds.open;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.oracle.SmallWorlds.Way;
import org.portreeve.domain.access.oracle.World.Base;
import org.portreeve.domain.access.oracle.World.Gate;
import org.portreeve.domain.access.oracle.World.Grant;
import org.portreeve.domain.access.oracle.World.Inside;
import org.portreeve.domain.access.oracle.World.Permission;
import org.portreeve.domain.access.oracle.World.Section;

/** Doing permissions: every way to hold one under every cap, and what sections carry. */
final class PermissionWorlds {

    private static final List<Inside> BOUNDARIES =
            List.of(Inside.ALL, Inside.only("x:do"), Inside.only("doc:read", "doc:write"));

    private PermissionWorlds() {}

    static List<Slice> slices() {
        return List.of(caps(), unions(), carried("desk"), carried("access-management"), platform());
    }

    private static Draft.OfMember ana(Draft draft) {
        return draft.tenant("acme").member("ana");
    }

    private static void manage(Draft draft, boolean acme) {
        draft.tenant("acme").management = acme;
        draft.tenant("hub").management = !acme;
    }

    private static Slice caps() {
        List<Permission> kinds = List.of(
                new Permission("x:do", false, false, null),
                new Permission("x:do", false, true, null),
                new Permission("x:do", true, false, null));
        return new Slice("every way to hold a permission under every cap", SmallWorlds::plain)
                .vary(kinds, Draft::permission)
                .vary(FEATURES, (draft, feature) -> {
                    Permission kind = draft.permission("x:do");
                    draft.permission(new Permission("x:do", kind.platform(), kind.core(), feature));
                })
                .vary(
                        SmallWorlds.subscriptions("plus"),
                        (draft, subscription) -> draft.tenant("acme").subscription = subscription)
                .vary(BOUNDARIES, (draft, inside) -> draft.tenant("acme").permissions = inside)
                .vary(EITHER, PermissionWorlds::manage)
                .vary(List.of(Base.values()), (draft, base) -> ana(draft).base = base)
                .vary(List.of(Way.values()), (draft, way) -> give(draft, way, "x:do"))
                .at(BEFORE, NOON)
                .ask(act("x:do"), act("x:do", "r1"), act("x:do", "r2"));
    }

    /** Two roles, a profile, the base role and a carrying section, each with or without the permission, limited or not. */
    private static Slice unions() {
        List<@Nullable Grant> grants = Arrays.asList(
                null,
                new Grant("x:do", null),
                new Grant("x:do", Set.of("r1")),
                new Grant("x:do", Set.of("r2", "r3")),
                new Grant("x:do", Set.of()),
                new Grant("y:do", null));
        return new Slice(
                        "unions of limited and unlimited grants",
                        () -> SmallWorlds.plain()
                                .permission("x:do", null)
                                .permission("y:do", null)
                                .section("carrier", Gate.CONFIGURABLE, null, "x:do"))
                .vary(grants, (draft, grant) -> {
                    role(draft, "one", grant);
                    ana(draft).assign("one");
                })
                .vary(grants, (draft, grant) -> role(draft, "two", grant))
                .vary(EITHER, (draft, assigned) -> {
                    if (assigned) {
                        ana(draft).assign("two");
                    }
                })
                .vary(grants, (draft, grant) -> {
                    role(draft, "three", grant);
                    draft.tenant("acme").profile("team", "three", "two");
                })
                .vary(EITHER, (draft, member) -> {
                    if (member) {
                        ana(draft).profiles.add("team");
                    }
                })
                .vary(List.of(Set.<String>of(), Set.of("x:do")), (draft, base) -> draft.tenantUser.addAll(base))
                .vary(EITHER, (draft, on) -> ana(draft).toggles.put("carrier", on))
                .vary(List.of(Base.values()), (draft, base) -> ana(draft).base = base)
                .at(NOON)
                .ask(act("x:do"), act("x:do", "r1"), act("x:do", "r2"), act("x:do", "r1 "), act("y:do"));
    }

    private static void role(Draft draft, String role, @Nullable Grant grant) {
        if (grant == null) {
            draft.tenant("acme").role(role, "doc:read");
        } else {
            draft.tenant("acme").role(role, grant);
        }
    }

    /** What a section carries, and a role that grants the same. */
    private static Slice carried(String section) {
        return new Slice(
                        "what " + section + " carries",
                        () -> SmallWorlds.plain().permission("x:do", null))
                .vary(List.of(Gate.values()), (draft, gate) -> carrier(draft, section, gate, null))
                .vary(
                        FEATURES,
                        (draft, feature) ->
                                carrier(draft, section, draft.section(section).gate(), feature))
                .vary(
                        List.of(Inside.ALL, Inside.only("desk"), Inside.only("other")),
                        (draft, inside) -> draft.tenant("acme").sections = inside)
                .vary(Arrays.asList(null, false, true), (draft, on) -> {
                    if (on != null) {
                        ana(draft).toggles.put(section, on);
                    }
                })
                .vary(
                        SmallWorlds.subscriptions("plus"),
                        (draft, subscription) -> draft.tenant("acme").subscription = subscription)
                .vary(BOUNDARIES, (draft, inside) -> draft.tenant("acme").permissions = inside)
                .vary(FEATURES, (draft, feature) -> draft.permission("x:do", feature))
                .vary(List.of(Base.values()), (draft, base) -> ana(draft).base = base)
                .vary(List.of(Way.NONE, Way.ROLE), (draft, way) -> give(draft, way, "x:do"))
                .vary(EITHER, (draft, second) -> {
                    draft.section("other", Gate.CONFIGURABLE, "gold", "x:do");
                    ana(draft).toggles.put("other", second);
                })
                .at(BEFORE, NOON)
                .ask(act("x:do"), open(section));
    }

    private static void carrier(Draft draft, String key, Gate gate, @Nullable String feature) {
        String permission = gate == Gate.BY_PERMISSION ? "x:do" : null;
        draft.section(new Section(key, gate, feature, Set.of("x:do"), permission));
    }

    /** Management tenants whose platform permission comes from everything but a role. */
    private static Slice platform() {
        return new Slice("platform permissions", SmallWorlds::plain)
                .vary(EITHER, PermissionWorlds::manage)
                .vary(List.of(Way.values()), (draft, way) -> give(draft, way, "tenant:view"))
                .vary(
                        List.of(Inside.ALL, Inside.only("tenant:view"), Inside.only()),
                        (draft, inside) -> draft.tenant("acme").permissions = inside)
                .vary(
                        List.of(Inside.ALL, Inside.only("tenant:view"), Inside.only()),
                        (draft, inside) -> draft.tenant("hub").permissions = inside)
                .vary(List.of(Base.values()), (draft, base) -> ana(draft).base = base)
                .vary(
                        List.of(Base.values()),
                        (draft, base) -> draft.tenant("hub").member("ana").base = base)
                .vary(
                        List.of(Base.values()),
                        (draft, base) -> draft.tenant("hub").member("new").base = base)
                .at(NOON)
                .ask(act("tenant:view"), act("tenant:view", "r1"))
                .ask("ana", "hub", null, act("tenant:view"))
                .ask("new", "hub", null, act("tenant:view"))
                .ask("zoe", "hub", null, act("tenant:view"));
    }
}
