package org.portreeve.domain.access.oracle;

import static org.portreeve.domain.access.oracle.SmallWorlds.BEFORE;
import static org.portreeve.domain.access.oracle.SmallWorlds.EITHER;
import static org.portreeve.domain.access.oracle.SmallWorlds.NOON;
import static org.portreeve.domain.access.oracle.SmallWorlds.act;
import static org.portreeve.domain.access.oracle.SmallWorlds.give;
import static org.portreeve.domain.access.oracle.SmallWorlds.open;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.oracle.SmallWorlds.Way;
import org.portreeve.domain.access.oracle.World.Base;
import org.portreeve.domain.access.oracle.World.Gate;
import org.portreeve.domain.access.oracle.World.Inside;
import org.portreeve.domain.access.oracle.World.Permission;
import org.portreeve.domain.access.oracle.World.Section;
import org.portreeve.domain.access.oracle.World.Standing;
import org.portreeve.domain.access.oracle.World.Subscription;

/** Opening sections: every gate under every cap, and what opens Access Management. */
final class SectionWorlds {

    /** Free, in the plan, in no plan. */
    static final List<@Nullable String> FEATURES = Arrays.asList(null, "gold", "rare");

    private SectionWorlds() {}

    static List<Slice> slices() {
        List<Slice> slices = new ArrayList<>(List.of(gates(), gatesOfAccessManagement(), platformGates()));
        slices.addAll(accessManagement());
        return slices;
    }

    private static Slice gates() {
        return new Slice("every gate under every cap", SmallWorlds::plain)
                .vary(FEATURES, (draft, feature) -> draft.permission("doc:read", feature))
                .vary(List.of(Gate.values()), (draft, gate) -> gateOf(draft, "desk", gate, null, "doc:read"))
                .vary(
                        FEATURES,
                        (draft, feature) ->
                                gateOf(draft, "desk", draft.section("desk").gate(), feature, "doc:read"))
                .vary(
                        SmallWorlds.subscriptions("plus"),
                        (draft, subscription) -> draft.tenant("acme").subscription = subscription)
                .vary(
                        List.of(Inside.ALL, Inside.only("desk", "carrier-of-doc-read"), Inside.only("agents")),
                        (draft, inside) -> draft.tenant("acme").sections = inside)
                .vary(
                        List.of(Inside.ALL, Inside.only("doc:read"), Inside.only("doc:write")),
                        (draft, inside) -> draft.tenant("acme").permissions = inside)
                .vary(List.of(Base.values()), (draft, base) -> ana(draft).base = base)
                .vary(Arrays.asList(null, false, true), (draft, on) -> {
                    if (on != null) {
                        ana(draft).toggles.put("desk", on);
                    }
                })
                .vary(
                        List.of(Way.NONE, Way.BASE_ROLE, Way.ROLE, Way.LIMITED_ROLE, Way.PROFILE, Way.CARRIED),
                        (draft, way) -> give(draft, way, "doc:read"))
                .at(BEFORE, NOON)
                .ask(open("desk"), act("doc:read"));
    }

    private static Draft.OfMember ana(Draft draft) {
        return draft.tenant("acme").member("ana");
    }

    private static final List<String> PAGES = List.of(
            "member:view",
            "member:invite",
            "role:view",
            "section-default:manage",
            "agent:assign",
            "agent:register",
            "agent:edit",
            "profile:manage",
            "subtenant:manage",
            "exclusion:manage",
            "access:check",
            "access-request:decide",
            "audit:view",
            "review:manage",
            "review:decide",
            "subscription:view",
            "settings:manage",
            "api-key:manage",
            "agentguard:manage",
            "security-policy:manage",
            "webhook:manage");

    /** Permissions that open no page of Access Management, however near they are to those that do. */
    private static final List<String> NO_PAGES = List.of(
            "audit:export",
            "member:import",
            "member:edit",
            "member:disable",
            "member:remove",
            "member:recover-password",
            "role:manage",
            "role:assign",
            "subscription:manage",
            "ai-connection:manage",
            "agent:view",
            "agent:use",
            "agent:delete",
            "doc:read");

    private static List<Slice> accessManagement() {
        List<Slice> slices = new ArrayList<>();
        for (String key : PAGES) {
            slices.add(opened(key, false));
        }
        for (String key : NO_PAGES) {
            slices.add(opened(key, false));
        }
        slices.add(opened("tenant:view", true));
        return slices;
    }

    private static Slice opened(String key, boolean platform) {
        return new Slice("Access Management for " + key, SmallWorlds::plain)
                .vary(FEATURES, (draft, feature) -> draft.permission(new Permission(key, platform, false, feature)))
                .vary(platform ? List.of(false) : EITHER, (draft, core) -> {
                    String feature = draft.permission(key).feature();
                    draft.permission(new Permission(key, platform, core, feature));
                })
                .vary(List.of(Way.values()), (draft, way) -> give(draft, way, key))
                .vary(List.of(Inside.ALL, Inside.only(), Inside.only(key)), (draft, inside) -> {
                    draft.tenant("acme").permissions = inside;
                    draft.tenant("acme").sections = inside;
                })
                .vary(
                        List.of(Inside.ALL, Inside.only("carrier-of-" + key.replace(':', '-'))),
                        (draft, inside) -> draft.tenant("acme").sections = inside)
                .vary(
                        List.of(Standing.ACTIVE, Standing.PAST_DUE),
                        (draft, standing) ->
                                draft.tenant("acme").subscription = new Subscription("plus", standing, null))
                .vary(EITHER, (draft, management) -> {
                    draft.tenant("acme").management = management;
                    draft.tenant("hub").management = !management;
                })
                .vary(List.of(Base.values()), (draft, base) -> ana(draft).base = base)
                .at(NOON)
                .ask(open("access-management"), act(key), act(key, "r1"));
    }

    /** Access Management under another gate or behind a feature, and Settings' neighbours that are ordinary sections. */
    private static Slice gatesOfAccessManagement() {
        return new Slice("Access Management behind another gate", SmallWorlds::plain)
                .vary(
                        List.of(Gate.values()),
                        (draft, gate) -> gateOf(draft, "access-management", gate, null, "doc:read"))
                .vary(
                        FEATURES,
                        (draft, feature) -> gateOf(
                                draft,
                                "access-management",
                                draft.section("access-management").gate(),
                                feature,
                                "doc:read"))
                .vary(
                        SmallWorlds.subscriptions("plus"),
                        (draft, subscription) -> draft.tenant("acme").subscription = subscription)
                .vary(List.of(Inside.ALL, Inside.only()), (draft, inside) -> draft.tenant("acme").sections = inside)
                .vary(
                        List.of(Inside.ALL, Inside.only(), Inside.only("doc:read")),
                        (draft, inside) -> draft.tenant("acme").permissions = inside)
                .vary(EITHER, (draft, on) -> ana(draft).toggles.put("access-management", on))
                .vary(List.of(Way.values()), (draft, way) -> give(draft, way, "doc:read"))
                .vary(List.of(Way.NONE, Way.ROLE, Way.LIMITED_ROLE), (draft, way) -> give(draft, way, "member:view"))
                .vary(List.of(Base.values()), (draft, base) -> ana(draft).base = base)
                .at(BEFORE, NOON)
                .ask(open("access-management"));
    }

    /** A by-permission section whose permission is a platform permission, or unknown. */
    private static Slice platformGates() {
        return new Slice("by a platform permission, or an unknown one", SmallWorlds::plain)
                .vary(
                        List.of("tenant:view", "doc:nothing"),
                        (draft, key) -> gateOf(draft, "desk", Gate.BY_PERMISSION, null, key))
                .vary(
                        FEATURES,
                        (draft, feature) -> gateOf(
                                draft,
                                "desk",
                                Gate.BY_PERMISSION,
                                feature,
                                draft.section("desk").permission()))
                .vary(EITHER, (draft, management) -> {
                    draft.tenant("acme").management = management;
                    draft.tenant("hub").management = !management;
                })
                .vary(List.of(Inside.ALL, Inside.only(), Inside.only("tenant:view", "desk")), (draft, inside) -> {
                    draft.tenant("acme").permissions = inside;
                    draft.tenant("acme").sections = inside;
                })
                .vary(List.of(Way.values()), (draft, way) -> give(draft, way, "tenant:view"))
                .vary(List.of(Base.values()), (draft, base) -> ana(draft).base = base)
                .at(NOON)
                .ask(open("desk"), act("tenant:view"))
                .ask("ana", "acme", "nowhere", open("desk"));
    }

    private static void gateOf(Draft draft, String key, Gate gate, @Nullable String feature, String permission) {
        draft.section(new Section(key, gate, feature, Set.of(), gate == Gate.BY_PERMISSION ? permission : null));
    }
}
