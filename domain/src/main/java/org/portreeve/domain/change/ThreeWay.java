package org.portreeve.domain.change;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;

/**
 * Puts back what one change did to a thing, part by part, where the part still is what the change made of it. By reflection,
 * so that a part which is added to a thing one day cannot be forgotten here.
 */
final class ThreeWay {
    /** Things that consist of parts; every other value is one. */
    private static final Set<Class<?>> THINGS = Set.of(
            Tenant.class,
            Joining.class,
            TenantBoundary.class,
            Subtenant.class,
            Role.class,
            SecurityProfile.class,
            Exclusion.class,
            Agent.class,
            Resource.class,
            Membership.class,
            Membership.Details.class);

    private final Consumer<String> stays;

    /** Tells {@code stays} each part that is something else by now. */
    ThreeWay(Consumer<String> stays) {
        this.stays = stays;
    }

    /** What {@code now} becomes when the step from {@code before} to {@code written} is taken back. */
    <T> T back(T before, T written, T now) {
        @SuppressWarnings("unchecked")
        T result = (T) Objects.requireNonNull(part("", before, written, now));
        return result;
    }

    private @Nullable Object part(
            String name, @Nullable Object before, @Nullable Object written, @Nullable Object now) {
        if (Objects.equals(before, written) || Objects.equals(before, now)) {
            return now;
        }
        if (Objects.equals(written, now)) {
            return before;
        }
        if (before instanceof Map<?, ?> was && written instanceof Map<?, ?> made && now instanceof Map<?, ?> is) {
            return map(name, was, made, is);
        }
        if (before instanceof Set<?> was && written instanceof Set<?> made && now instanceof Set<?> is) {
            return set(was, made, is);
        }
        if (before instanceof AgentAccess was && written instanceof AgentAccess made && now instanceof AgentAccess is) {
            return agents(name, was, made, is);
        }
        if (before != null && written != null && now != null && THINGS.contains(now.getClass())) {
            return thing(name, before, written, now);
        }
        stays.accept(name);
        return now;
    }

    private Object thing(String name, Object before, Object written, Object now) {
        RecordComponent[] components = now.getClass().getRecordComponents();
        @Nullable Object[] parts = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            parts[i] = part(
                    below(name, component.getName()),
                    valueOf(component, before),
                    valueOf(component, written),
                    valueOf(component, now));
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = now.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object thing) {
        try {
            return component.getAccessor().invoke(thing);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<Object, Object> map(String name, Map<?, ?> before, Map<?, ?> written, Map<?, ?> now) {
        Map<Object, Object> result = new HashMap<>(now);
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(written.keySet());
        for (Object key : keys) {
            Object value = part(below(name, key.toString()), before.get(key), written.get(key), now.get(key));
            if (value == null) {
                result.remove(key);
            } else {
                result.put(key, value);
            }
        }
        return result;
    }

    /** What the change added goes, what it took comes back; what is so already is no matter. */
    private static Set<Object> set(Set<?> before, Set<?> written, Set<?> now) {
        Set<Object> result = new HashSet<>(now);
        written.stream().filter(one -> !before.contains(one)).forEach(result::remove);
        before.stream().filter(one -> !written.contains(one)).forEach(result::add);
        return result;
    }

    /** Why agent by agent: one that is allowed cannot be blocked as well. */
    private AgentAccess agents(String name, AgentAccess before, AgentAccess written, AgentAccess now) {
        boolean byDefault = before.allowedByDefault() != written.allowedByDefault()
                ? before.allowedByDefault()
                : now.allowedByDefault();
        Set<AgentId> allowed = new HashSet<>();
        Set<AgentId> blocked = new HashSet<>();
        map(name, exceptions(before), exceptions(written), exceptions(now)).forEach((agent, isAllowed) -> {
            boolean allows = isAllowed instanceof Boolean is && is;
            (allows ? allowed : blocked).add((AgentId) agent);
        });
        return new AgentAccess(byDefault, allowed, blocked);
    }

    private static Map<AgentId, Boolean> exceptions(AgentAccess access) {
        Map<AgentId, Boolean> exceptions = new HashMap<>();
        access.allowed().forEach(agent -> exceptions.put(agent, true));
        access.blocked().forEach(agent -> exceptions.put(agent, false));
        return exceptions;
    }

    private static String below(String name, String part) {
        return name.isEmpty() ? part : name + "/" + part;
    }
}
