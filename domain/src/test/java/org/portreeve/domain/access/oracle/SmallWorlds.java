package org.portreeve.domain.access.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.portreeve.domain.access.oracle.World.DoPermission;
import org.portreeve.domain.access.oracle.World.Gate;
import org.portreeve.domain.access.oracle.World.Grant;
import org.portreeve.domain.access.oracle.World.OpenSection;
import org.portreeve.domain.access.oracle.World.Permission;
import org.portreeve.domain.access.oracle.World.Request;
import org.portreeve.domain.access.oracle.World.Standing;
import org.portreeve.domain.access.oracle.World.Subscription;
import org.portreeve.domain.access.oracle.World.UseAgent;

/** Every small world: one exhaustive slice for each group of rules that can meet in one decision. */
final class SmallWorlds {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant BEFORE = NOON.minusNanos(1);
    static final Instant AFTER = NOON.plusNanos(1);
    static final List<Boolean> EITHER = List.of(false, true);

    private SmallWorlds() {}

    /** Through what a permission reaches a member. */
    enum Way {
        NONE,
        BASE_ROLE,
        ROLE,
        LIMITED_ROLE,
        PROFILE,
        LIMITED_PROFILE,
        CARRIED,
        ENDED_ROLE
    }

    static List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        slices.addAll(StandingWorlds.slices());
        slices.addAll(SectionWorlds.slices());
        slices.addAll(PermissionWorlds.slices());
        slices.addAll(AgentWorlds.slices());
        slices.addAll(ScopeWorlds.slices());
        return slices;
    }

    /** Some worlds of every slice, more of the larger ones; the same worlds for the same seed. */
    static Stream<Slice.Moment> sample(long seed) {
        Random random = new Random(seed);
        List<Slice.Moment> worlds = new ArrayList<>();
        for (Slice slice : slices()) {
            long questions = 60 + slice.questions() / 500;
            for (long asked = 0; asked < questions; asked += slice.questions() / slice.size()) {
                worlds.add(slice.get(random.nextLong(slice.size())));
            }
        }
        return worlds.stream();
    }

    /** Two tenants; ana is a plain user of acme and holds everything in hub, where zoe is too. */
    static Draft plain() {
        Draft draft = new Draft()
                .permission("agent:use", null)
                .permission("agent:use-assigned", null)
                .permission("agent:edit", null)
                .permission("doc:read", null)
                .permission("doc:write", "gold")
                .permission(new Permission("member:view", false, true, null))
                .permission(new Permission("tenant:view", true, false, null))
                .section("access-management", Gate.ADMIN_ONLY, null)
                .section("agents", Gate.CONFIGURABLE, null)
                .section("desk", Gate.CONFIGURABLE, null)
                .plan("basic")
                .plan("plus", "gold");
        draft.tenant("acme").member("ana");
        Draft.OfTenant hub = draft.tenant("hub");
        hub.management = true;
        hub.role(
                "all",
                "agent:use",
                "agent:use-assigned",
                "agent:edit",
                "doc:read",
                "doc:write",
                "member:view",
                "tenant:view");
        hub.member("ana").assign("all").toggles.put("desk", true);
        hub.member("zoe").assign("all").toggles.put("desk", true);
        return draft;
    }

    /** Lets ana in acme hold {@code permission}; limited grants list the resource r1 alone. */
    static void give(Draft draft, Way way, String permission) {
        Draft.OfTenant acme = draft.tenant("acme");
        Draft.OfMember ana = acme.member("ana");
        String key = permission.replace(':', '-');
        switch (way) {
            case NONE -> acme.role(key, permission);
            case BASE_ROLE -> draft.tenantUser.add(permission);
            case ROLE -> {
                acme.role(key, permission);
                ana.assign(key);
            }
            case LIMITED_ROLE -> {
                acme.role(key, new Grant(permission, Set.of("r1")));
                ana.assign(key);
            }
            case PROFILE -> {
                acme.role(key, permission).profile("of-" + key, key);
                ana.profiles.add("of-" + key);
            }
            case LIMITED_PROFILE -> {
                acme.role(key, new Grant(permission, Set.of("r1"))).profile("of-" + key, key);
                ana.profiles.add("of-" + key);
            }
            case CARRIED -> {
                draft.section("carrier-of-" + key, Gate.CONFIGURABLE, null, permission);
                ana.toggles.put("carrier-of-" + key, true);
            }
            case ENDED_ROLE -> {
                acme.role(key, permission);
                ana.assign(key, null, BEFORE.minusSeconds(60));
            }
        }
    }

    /** The standings, the trial ending at noon. */
    static List<Subscription> subscriptions(String plan) {
        return List.of(
                new Subscription(plan, Standing.ACTIVE, null),
                new Subscription(plan, Standing.TRIAL, NOON),
                new Subscription(plan, Standing.PAST_DUE, null),
                new Subscription(plan, Standing.CANCELLED, null));
    }

    static Request open(String section) {
        return new OpenSection(section);
    }

    static Request act(String permission) {
        return new DoPermission(permission, null);
    }

    static Request act(String permission, String resource) {
        return new DoPermission(permission, resource);
    }

    static Request use(String agent) {
        return new UseAgent(agent);
    }
}
