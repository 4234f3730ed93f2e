package org.portreeve.domain.access.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.oracle.World.Base;
import org.portreeve.domain.access.oracle.World.DoPermission;
import org.portreeve.domain.access.oracle.World.Gate;
import org.portreeve.domain.access.oracle.World.Grant;
import org.portreeve.domain.access.oracle.World.Inside;
import org.portreeve.domain.access.oracle.World.MemberStatus;
import org.portreeve.domain.access.oracle.World.OpenSection;
import org.portreeve.domain.access.oracle.World.Permission;
import org.portreeve.domain.access.oracle.World.Question;
import org.portreeve.domain.access.oracle.World.Request;
import org.portreeve.domain.access.oracle.World.Section;
import org.portreeve.domain.access.oracle.World.Standing;
import org.portreeve.domain.access.oracle.World.Subscription;
import org.portreeve.domain.access.oracle.World.TenantStatus;
import org.portreeve.domain.access.oracle.World.UseAgent;

/** Large worlds by chance; a seed makes the same world again. */
final class RandomWorlds {

    /** {@code -Dportreeve.seed}, so that a failure elsewhere can be seen again here. */
    static final long SEED = Long.getLong("portreeve.seed", 20_260_301L);

    private static final int EDGES = 8;

    private final Random random;
    private final List<String> permissions = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private final List<String> subtenants = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final List<String> profiles = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private final List<String> members = new ArrayList<>();

    private RandomWorlds(long seed) {
        random = new Random(seed);
    }

    /** One world per seed from {@code seed} on, each with {@code questions} questions at one moment. */
    static Stream<Slice.Moment> from(long seed, int worlds, int questions) {
        return LongStream.range(seed, seed + worlds).mapToObj(each -> new RandomWorlds(each).moment(questions));
    }

    private Slice.Moment moment(int count) {
        Draft draft = new Draft();
        catalogue(draft);
        tenant(draft.tenant("acme"), chance(4));
        World world = draft.world();
        Instant at = edge().plusNanos(random.nextInt(3) - 1L);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String subject = chance(40) ? "nobody" : one(members);
            String subtenant = chance(2) ? null : one(subtenants);
            String tenant = chance(200) ? "unheard-of" : "acme";
            questions.add(new Question(subject, tenant, chance(50) ? "nowhere" : subtenant, request(), at));
        }
        return new Slice.Moment(world, at, questions);
    }

    private void catalogue(Draft draft) {
        draft.plan("basic").plan("team", "f0", "f1").plan("plus", "f0", "f1", "f2");
        permissions.addAll(List.of("agent:use", "agent:use-assigned", "agent:edit", "member:view", "audit:export"));
        int count = 20 + random.nextInt(41);
        for (int i = permissions.size(); i < count; i++) {
            permissions.add("type" + (i % 5) + ":act" + i);
        }
        for (String key : permissions) {
            boolean platform = key.startsWith("type") && chance(8);
            draft.permission(new Permission(key, platform, !platform && chance(8), feature()));
            if (!platform && chance(12)) {
                draft.tenantUser.add(key);
            }
        }
        sections.addAll(List.of("access-management", "agents"));
        for (int i = 0; i < 10; i++) {
            sections.add("section" + i);
        }
        for (String key : sections) {
            Gate gate = key.equals("access-management") && chance(2) ? Gate.ADMIN_ONLY : one(List.of(Gate.values()));
            Set<String> carried = gate == Gate.CONFIGURABLE ? tenantScoped(draft, some(permissions, 12)) : Set.of();
            draft.section(
                    new Section(key, gate, feature(), carried, gate == Gate.BY_PERMISSION ? one(permissions) : null));
        }
        for (int i = 0; i < 5; i++) {
            agents.add("shared" + i);
            draft.sharedAgent("shared" + i, !chance(4));
        }
    }

    private static Set<String> tenantScoped(Draft draft, Set<String> keys) {
        keys.removeIf(key -> draft.permission(key).platform());
        return keys;
    }

    private @Nullable String feature() {
        return chance(2) ? null : "f" + random.nextInt(4);
    }

    private void tenant(Draft.OfTenant tenant, boolean management) {
        tenant.management = management;
        tenant.status = chance(10) ? one(List.of(TenantStatus.values())) : TenantStatus.ACTIVE;
        tenant.permissions = inside(permissions);
        tenant.sections = inside(sections);
        Standing standing = chance(2) ? Standing.ACTIVE : one(List.of(Standing.values()));
        String plan = one(List.of("basic", "team", "plus", "plus"));
        tenant.subscription = new Subscription(plan, standing, standing == Standing.TRIAL ? edge() : null);
        for (int i = 0; i < 15; i++) {
            // Four levels, of three, three, four and five nodes.
            String parent = i < 3
                    ? null
                    : "node" + (i < 6 ? random.nextInt(3) : i < 10 ? 3 + random.nextInt(3) : 6 + random.nextInt(4));
            subtenants.add("node" + i);
            tenant.subtenant("node" + i, parent);
        }
        for (int i = 0; i < 15; i++) {
            agents.add("own" + i);
            tenant.agent("own" + i, !chance(4), chance(2) ? null : one(subtenants));
        }
        tenant.agents = inside(agents);
        for (int i = 0; i < 10; i++) {
            tenant.resource("type" + (i % 5), "r" + i, chance(3) ? null : one(subtenants));
        }
        int count = 10 + random.nextInt(21);
        for (int i = 0; i < count; i++) {
            roles.add("role" + i);
            tenant.role(
                    "role" + i, some(permissions, 6).stream().map(this::grant).toArray(Grant[]::new));
        }
        for (int i = 0; i < 5; i++) {
            profiles.add("profile" + i);
            tenant.profile("profile" + i, some(roles, 6).toArray(String[]::new));
        }
        for (int i = 0; i < 12; i++) {
            members.add("member" + i);
            member(tenant.member("member" + i));
        }
    }

    private void member(Draft.OfMember member) {
        member.status = chance(6) ? one(List.of(MemberStatus.values())) : MemberStatus.ACTIVE;
        member.base = chance(6) ? Base.ADMIN : Base.USER;
        member.until = chance(5) ? edge() : null;
        member.scope = chance(2) ? null : some(subtenants, 4);
        for (String role : some(roles, 4)) {
            int from = random.nextInt(EDGES);
            int until = from + 1 + random.nextInt(EDGES);
            member.assign(role, chance(2) ? null : edge(from), chance(2) ? null : edge(until));
        }
        member.profiles.addAll(chance(2) ? Set.of() : some(profiles, 3));
        some(sections, 2).forEach(section -> member.toggles.put(section, !chance(3)));
        member.allowedByDefault = chance(2);
        member.allowed.addAll(some(agents, 5));
        member.blocked.addAll(some(agents, 5));
        member.allowed.removeAll(member.blocked);
    }

    private Grant grant(String permission) {
        boolean onAgents = permission.startsWith("agent:");
        return new Grant(permission, chance(3) ? onAgents ? some(agents, 3) : Set.of("r1", "r2", "r7") : null);
    }

    private Request request() {
        return switch (random.nextInt(4)) {
            case 0 -> new OpenSection(chance(30) ? "nowhere" : one(sections));
            case 1 -> new UseAgent(chance(30) ? "nobody" : one(agents));
            default -> permission(chance(30) ? "no:such" : one(permissions));
        };
    }

    private Request permission(String key) {
        String resource = key.startsWith("agent:") ? one(agents) : "r" + random.nextInt(12);
        return new DoPermission(key, chance(2) ? null : resource);
    }

    private Inside inside(List<String> keys) {
        return chance(2) ? Inside.ALL : new Inside(false, less(keys));
    }

    /** Most of them. */
    private Set<String> less(List<String> keys) {
        Set<String> most = new TreeSet<>(keys);
        most.removeAll(some(keys, 4));
        return most;
    }

    /** Each of them with a chance of one in {@code odds}. */
    private Set<String> some(Collection<String> keys, int odds) {
        Set<String> chosen = new TreeSet<>();
        for (String key : keys) {
            if (chance(odds)) {
                chosen.add(key);
            }
        }
        return chosen;
    }

    private boolean chance(int odds) {
        return random.nextInt(odds) == 0;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Instant edge() {
        return edge(random.nextInt(EDGES));
    }

    private static Instant edge(int hours) {
        return SmallWorlds.NOON.plusSeconds(3600L * hours);
    }
}
