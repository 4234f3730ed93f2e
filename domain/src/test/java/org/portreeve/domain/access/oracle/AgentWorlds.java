package org.portreeve.domain.access.oracle;

import static org.portreeve.domain.access.oracle.SectionWorlds.FEATURES;
import static org.portreeve.domain.access.oracle.SmallWorlds.BEFORE;
import static org.portreeve.domain.access.oracle.SmallWorlds.EITHER;
import static org.portreeve.domain.access.oracle.SmallWorlds.NOON;
import static org.portreeve.domain.access.oracle.SmallWorlds.act;
import static org.portreeve.domain.access.oracle.SmallWorlds.give;
import static org.portreeve.domain.access.oracle.SmallWorlds.use;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.portreeve.domain.access.oracle.SmallWorlds.Way;
import org.portreeve.domain.access.oracle.World.Base;
import org.portreeve.domain.access.oracle.World.Inside;
import org.portreeve.domain.access.oracle.World.Permission;

/** Using agents: r1 is the agent that limited grants list, r2 another one. */
final class AgentWorlds {

    private static final List<Inside> BOUNDARIES = List.of(
            Inside.ALL,
            Inside.only("agent:use", "agent:use-assigned"),
            Inside.only("agent:use"),
            Inside.only("agent:use-assigned"),
            Inside.only("agent:edit"));

    private AgentWorlds() {}

    static List<Slice> slices() {
        List<Slice> slices = new ArrayList<>(grants());
        slices.addAll(plans());
        return slices;
    }

    private static Draft.OfMember ana(Draft draft) {
        return draft.tenant("acme").member("ana");
    }

    /** What the member's agent access says about r1 by name. */
    private enum Named {
        NOT,
        ALLOWED,
        BLOCKED
    }

    private static void name(Draft draft, Named named) {
        switch (named) {
            case NOT -> {}
            case ALLOWED -> ana(draft).allowed.add("r1");
            case BLOCKED -> ana(draft).blocked.add("r1");
        }
    }

    private static Draft owning(boolean active) {
        Draft draft = SmallWorlds.plain();
        draft.tenant("acme").agent("r1", active, null).agent("r2", true, null);
        return draft;
    }

    private static Draft sharing(boolean active) {
        return SmallWorlds.plain().sharedAgent("r1", active).sharedAgent("r2", true);
    }

    private static List<Supplier<Draft>> registrations() {
        return List.of(() -> owning(true), () -> owning(false), () -> sharing(true), () -> sharing(false));
    }

    private static List<Slice> grants() {
        List<Slice> slices = new ArrayList<>();
        for (Supplier<Draft> registration : registrations()) {
            slices.add(new Slice("grants and agent access", registration)
                    .vary(BOUNDARIES, (draft, inside) -> draft.tenant("acme").permissions = inside)
                    .vary(
                            List.of(Inside.ALL, Inside.only("r1"), Inside.only("r2")),
                            (draft, inside) -> draft.tenant("acme").agents = inside)
                    .vary(List.of(Base.values()), (draft, base) -> ana(draft).base = base)
                    .vary(
                            List.of(Way.NONE, Way.ROLE, Way.LIMITED_ROLE, Way.LIMITED_PROFILE, Way.CARRIED),
                            (draft, way) -> give(draft, way, "agent:use"))
                    .vary(
                            List.of(Way.NONE, Way.ROLE, Way.LIMITED_ROLE, Way.BASE_ROLE, Way.CARRIED),
                            (draft, way) -> give(draft, way, "agent:use-assigned"))
                    .vary(EITHER, (draft, allowed) -> ana(draft).allowedByDefault = allowed)
                    .vary(List.of(Named.values()), AgentWorlds::name)
                    .vary(EITHER, (draft, on) -> ana(draft).toggles.put("agents", on))
                    .at(NOON)
                    .ask(use("r1"), use("r2"), use("r3"), act("agent:use"), act("agent:use", "r1"))
                    .ask(act("agent:use-assigned", "r2")));
        }
        return slices;
    }

    /** Features for the two permissions, which the shipped catalogue does not have. */
    private static List<Slice> plans() {
        List<Slice> slices = new ArrayList<>();
        for (Supplier<Draft> registration : registrations()) {
            slices.add(new Slice("plans of the two permissions", registration)
                    .vary(FEATURES, (draft, feature) -> draft.permission("agent:use", feature))
                    .vary(EITHER, (draft, core) -> {
                        if (core) {
                            String feature = draft.permission("agent:use").feature();
                            draft.permission(new Permission("agent:use", false, true, feature));
                        }
                    })
                    .vary(FEATURES, (draft, feature) -> draft.permission("agent:use-assigned", feature))
                    .vary(
                            SmallWorlds.subscriptions("plus"),
                            (draft, subscription) -> draft.tenant("acme").subscription = subscription)
                    .vary(BOUNDARIES, (draft, inside) -> draft.tenant("acme").permissions = inside)
                    .vary(List.of(Base.values()), (draft, base) -> ana(draft).base = base)
                    .vary(List.of(Way.NONE, Way.ROLE), (draft, way) -> give(draft, way, "agent:use"))
                    .vary(List.of(Way.NONE, Way.BASE_ROLE), (draft, way) -> give(draft, way, "agent:use-assigned"))
                    .vary(List.of(Named.values()), AgentWorlds::name)
                    .at(BEFORE, NOON)
                    .ask(use("r1")));
        }
        return slices;
    }
}
