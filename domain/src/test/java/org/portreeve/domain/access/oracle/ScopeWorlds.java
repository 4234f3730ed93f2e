package org.portreeve.domain.access.oracle;

import static org.portreeve.domain.access.oracle.SmallWorlds.EITHER;
import static org.portreeve.domain.access.oracle.SmallWorlds.NOON;
import static org.portreeve.domain.access.oracle.SmallWorlds.act;
import static org.portreeve.domain.access.oracle.SmallWorlds.open;
import static org.portreeve.domain.access.oracle.SmallWorlds.use;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.oracle.World.Base;
import org.portreeve.domain.access.oracle.World.Inside;
import org.portreeve.domain.access.oracle.World.Request;

/** Every forest of four subtenants, every scope in it, everything that can stand somewhere in it. */
final class ScopeWorlds {

    private static final List<String> NODES = List.of("n0", "n1", "n2", "n3");

    private ScopeWorlds() {}

    static List<Slice> slices() {
        Slice slice = new Slice("every scope in every forest", ScopeWorlds::plain);
        for (int node = 0; node < NODES.size(); node++) {
            String key = NODES.get(node);
            List<@Nullable String> parents = new ArrayList<>(NODES.subList(0, node));
            parents.add(null);
            slice.vary(parents, (draft, parent) -> draft.tenant("acme").subtenant(key, parent));
        }
        slice.vary(scopes(), (draft, scope) -> draft.tenant("acme").member("ana").scope = scope)
                .vary(
                        List.of(Base.values()),
                        (draft, base) -> draft.tenant("acme").member("ana").base = base)
                .vary(EITHER, (draft, granted) -> {
                    if (granted) {
                        draft.tenant("acme").member("ana").assign("all");
                    }
                })
                .vary(List.of(Inside.ALL, Inside.only("doc:read", "agent:use", "n0")), (draft, inside) -> {
                    draft.tenant("acme").permissions = inside;
                    draft.tenant("acme").agents = inside;
                })
                .at(NOON);
        List<Request> requests = new ArrayList<>(List.of(
                open("desk"),
                open("nowhere"),
                act("doc:read"),
                act("doc:read", "somewhere"),
                act("doc:read", "unregistered"),
                act("doc:nothing", "n1"),
                act("agent:edit"),
                act("agent:edit", "shared"),
                act("agent-instance:create", "n2"),
                act("agent:use", "n3"),
                use("shared"),
                use("nobody")));
        for (String node : NODES) {
            requests.addAll(List.of(act("doc:read", node), act("file:read", node), act("agent:edit", node), use(node)));
        }
        List<@Nullable String> named = new ArrayList<>(NODES);
        named.addAll(Arrays.asList(null, "nowhere", "hub-only"));
        for (Request request : requests) {
            named.forEach(subtenant -> slice.ask("ana", "acme", subtenant, request));
        }
        return List.of(slice);
    }

    /** A doc and an agent in every node, named like it; files stand in n0 all of them. */
    private static Draft plain() {
        Draft draft = SmallWorlds.plain()
                .permission("file:read", null)
                .permission("agent-instance:create", null)
                .sharedAgent("shared", true);
        draft.tenant("hub").subtenant("hub-only", null);
        Draft.OfTenant acme = draft.tenant("acme").resource("doc", "somewhere", null);
        for (String node : NODES) {
            acme.resource("doc", node, node).resource("file", node, "n0").agent(node, true, node);
        }
        acme.role("all", "doc:read", "file:read", "agent:edit", "agent:use");
        acme.member("ana").toggles.put("desk", true);
        return draft;
    }

    private static List<@Nullable Set<String>> scopes() {
        List<@Nullable Set<String>> scopes = new ArrayList<>();
        scopes.add(null);
        for (int bits = 0; bits < (1 << NODES.size()); bits++) {
            Set<String> scope = new TreeSet<>();
            for (int node = 0; node < NODES.size(); node++) {
                if ((bits & (1 << node)) != 0) {
                    scope.add(NODES.get(node));
                }
            }
            scopes.add(scope);
        }
        return scopes;
    }
}
