package org.portreeve.domain.access.oracle;

import static org.portreeve.domain.access.oracle.SmallWorlds.AFTER;
import static org.portreeve.domain.access.oracle.SmallWorlds.BEFORE;
import static org.portreeve.domain.access.oracle.SmallWorlds.EITHER;
import static org.portreeve.domain.access.oracle.SmallWorlds.NOON;
import static org.portreeve.domain.access.oracle.SmallWorlds.act;
import static org.portreeve.domain.access.oracle.SmallWorlds.open;
import static org.portreeve.domain.access.oracle.SmallWorlds.use;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.oracle.World.Base;
import org.portreeve.domain.access.oracle.World.Gate;
import org.portreeve.domain.access.oracle.World.Grant;
import org.portreeve.domain.access.oracle.World.Inside;
import org.portreeve.domain.access.oracle.World.MemberStatus;
import org.portreeve.domain.access.oracle.World.Request;
import org.portreeve.domain.access.oracle.World.Standing;
import org.portreeve.domain.access.oracle.World.Subscription;
import org.portreeve.domain.access.oracle.World.TenantStatus;

/** Tenant and membership: every step failing beside every other, every edge of every window, one tenant beside another. */
final class StandingWorlds {

    private static final String[] EVERYTHING = {
        "agent:use", "agent:use-assigned", "agent:edit", "doc:read", "doc:write", "member:view", "tenant:view"
    };
    private static final Instant MORNING = NOON.minusSeconds(7200);
    private static final Instant EVENING = NOON.plusSeconds(7200);
    private static final Instant NIGHT = NOON.plusSeconds(14400);

    private StandingWorlds() {}

    static List<Slice> slices() {
        return List.of(ladder(), windows(), neighbours());
    }

    private static Slice ladder() {
        Slice slice = new Slice("every step failing beside every other", StandingWorlds::withEverything)
                .vary(List.of(TenantStatus.values()), (draft, status) -> draft.tenant("acme").status = status)
                .vary(List.of(MemberStatus.values()), (draft, status) -> ana(draft).status = status)
                .vary(Arrays.asList(null, NOON), (draft, until) -> ana(draft).until = until)
                .vary(List.of(Base.values()), (draft, base) -> ana(draft).base = base)
                .vary(Arrays.asList(null, Set.<String>of(), Set.of("emea")), (draft, scope) -> ana(draft).scope = scope)
                .vary(List.of(Inside.ALL, Inside.only()), StandingWorlds::confine)
                .vary(subscriptions(), (draft, subscription) -> draft.tenant("acme").subscription = subscription)
                .vary(EITHER, (draft, granted) -> {
                    if (granted) {
                        ana(draft).assign("all");
                    }
                })
                .vary(EITHER, (draft, on) -> ana(draft).toggles.put("desk", on))
                .at(BEFORE, NOON, AFTER);
        List<Request> requests = List.of(
                open("lounge"),
                open("desk"),
                open("vault"),
                open("nowhere"),
                act("doc:write"),
                act("doc:write", "in-emea"),
                act("doc:nothing", "in-apac"),
                use("in-apac"),
                use("nobody"));
        for (Request request : requests) {
            for (String subtenant : Arrays.asList(null, "emea", "apac", "nowhere")) {
                slice.ask("ana", "acme", subtenant, request);
            }
            slice.ask("nobody", "acme", "nowhere", request).ask("ana", "unheard-of", null, request);
        }
        return slice;
    }

    private static Draft withEverything() {
        Draft draft = SmallWorlds.plain()
                .section("lounge", Gate.ALWAYS_ACCESSIBLE, null)
                .section("desk", Gate.CONFIGURABLE, null)
                .section("vault", Gate.ADMIN_ONLY, "gold");
        draft.tenant("acme")
                .subtenant("emea", null)
                .subtenant("apac", null)
                .resource("doc", "in-emea", "emea")
                .resource("doc", "in-apac", "apac")
                .agent("in-apac", true, "apac")
                .role("all", EVERYTHING);
        return draft;
    }

    private static Draft.OfMember ana(Draft draft) {
        return draft.tenant("acme").member("ana");
    }

    private static void confine(Draft draft, Inside inside) {
        draft.tenant("acme").permissions = inside;
        draft.tenant("acme").sections = inside;
        draft.tenant("acme").agents = inside;
    }

    private static List<Subscription> subscriptions() {
        return List.of(
                new Subscription("plus", Standing.ACTIVE, null),
                new Subscription("basic", Standing.ACTIVE, null),
                new Subscription("plus", Standing.PAST_DUE, null));
    }

    private record Window(@Nullable Instant from, @Nullable Instant until) {}

    private static Slice windows() {
        List<Window> windows = new ArrayList<>();
        for (Instant from : Arrays.asList(null, MORNING, NOON)) {
            for (Instant until : Arrays.asList(null, EVENING, NIGHT)) {
                windows.add(new Window(from, until));
            }
        }
        windows.add(new Window(MORNING, NOON));
        windows.add(new Window(null, MORNING));
        windows.add(new Window(NIGHT, null));
        Slice slice = new Slice("the edges of every window", SmallWorlds::plain)
                .vary(windows, (draft, window) -> {
                    draft.tenant("acme").role("reader", "doc:read", "doc:write", "agent:use", "member:view");
                    ana(draft).assign("reader", window.from(), window.until());
                })
                .vary(windows, (draft, window) -> {
                    draft.tenant("acme")
                            .role("second", new Grant("doc:read", null), new Grant("doc:write", Set.of("r1")));
                    ana(draft).assign("second", window.from(), window.until());
                })
                .vary(EITHER, (draft, profile) -> {
                    if (profile) {
                        draft.tenant("acme").role("third", "agent:use-assigned").profile("third", "second", "third");
                        ana(draft).profiles.add("third");
                    }
                })
                .vary(Arrays.asList(null, NOON, EVENING), (draft, until) -> ana(draft).until = until)
                .vary(Arrays.asList(null, NOON), (draft, until) -> {
                    if (until != null) {
                        draft.tenant("acme").subscription = new Subscription("plus", Standing.TRIAL, until);
                    }
                })
                .vary(EITHER, (draft, active) -> draft.tenant("acme").agent("bot", active, null));
        for (Instant edge : List.of(MORNING, NOON, EVENING, NIGHT)) {
            slice.at(edge.minusNanos(1), edge, edge.plusNanos(1));
        }
        return slice.ask(
                act("doc:read"), act("doc:write"), act("doc:write", "r1"), use("bot"), open("access-management"));
    }

    private static Slice neighbours() {
        Slice slice = new Slice("one tenant beside another", StandingWorlds::twins);
        for (String slug : List.of("acme", "hub")) {
            slice.vary(
                            List.of("nothing", "everything", "admin", "disabled", "gone"),
                            (draft, here) -> join(draft.tenant(slug), here))
                    .vary(
                            List.of(TenantStatus.ACTIVE, TenantStatus.SUSPENDED),
                            (draft, status) -> draft.tenant(slug).status = status)
                    .vary(
                            List.of(Inside.ALL, Inside.only("doc:read")),
                            (draft, inside) -> draft.tenant(slug).permissions = inside)
                    .vary(
                            List.of("plus", "basic"),
                            (draft, plan) ->
                                    draft.tenant(slug).subscription = new Subscription(plan, Standing.ACTIVE, null));
        }
        slice.at(NOON);
        for (String tenant : List.of("acme", "hub")) {
            for (Request request : List.of(
                    open("desk"),
                    act("doc:read", "r1"),
                    act("doc:write"),
                    act("tenant:view"),
                    use("bot"),
                    use("only-hub"))) {
                slice.ask("ana", tenant, null, request).ask("ana", tenant, "emea", request);
            }
            slice.ask("zoe", tenant, null, act("doc:read"));
        }
        return slice;
    }

    /** The same keys in both tenants, meaning different things. */
    private static Draft twins() {
        Draft draft = SmallWorlds.plain();
        draft.tenant("hub").without("ana");
        draft.tenant("acme")
                .subtenant("emea", null)
                .subtenant("spain", "emea")
                .resource("doc", "r1", "spain")
                .agent("bot", true, "emea")
                .role("all", "doc:read", "agent:use", "tenant:view")
                .profile("team", "all");
        draft.tenant("hub")
                .subtenant("spain", null)
                .resource("doc", "r1", null)
                .agent("bot", false, null)
                .agent("only-hub", true, "spain")
                .role("all", "doc:write", "tenant:view", "agent:use-assigned")
                .profile("team", "all");
        return draft;
    }

    private static void join(Draft.OfTenant tenant, String here) {
        if (here.equals("gone")) {
            tenant.without("ana");
            return;
        }
        Draft.OfMember ana = tenant.member("ana");
        if (!here.equals("nothing")) {
            ana.assign("all").toggles.put("desk", true);
            ana.profiles.add("team");
        }
        ana.scope = here.equals("everything") ? Set.of("spain") : null;
        ana.base = here.equals("admin") ? Base.ADMIN : Base.USER;
        ana.status = here.equals("disabled") ? MemberStatus.DISABLED : MemberStatus.ACTIVE;
    }
}
