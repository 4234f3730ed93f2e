package org.portreeve.launcher;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes some value of any type that a use case takes; which one does not matter. */
final class Sampler {
    private static final List<String> TEXTS = List.of("x", "x@y.example", "x:y", "1");
    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(boolean.class, false),
            Map.entry(Boolean.class, false),
            Map.entry(char.class, 'x'),
            Map.entry(UUID.class, new UUID(0, 1)),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Currency.class, Currency.getInstance("EUR")),
            Map.entry(URI.class, URI.create("https://x.example/")),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(Duration.class, Duration.ofHours(1)),
            Map.entry(ZoneId.class, ZoneId.of("UTC")),
            Map.entry(Locale.class, Locale.ENGLISH),
            Map.entry(InputStream.class, new ByteArrayInputStream(new byte[0])),
            Map.entry(Map.class, Map.of()),
            Map.entry(Optional.class, Optional.empty()));

    private Sampler() {}

    /** Some value; refuses a type that it does not know how to make. */
    static Object of(Type type) {
        return of(type, true);
    }

    /** Whether collections have something in them: some values refuse to have none, and some to have the same twice. */
    private static Object of(Type type, boolean filled) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw == String.class) {
            return TEXTS.getFirst();
        }
        if (PLAIN.containsKey(raw)) {
            return PLAIN.get(raw);
        }
        if (raw == List.class || raw == Set.class) {
            Type each = ((ParameterizedType) type).getActualTypeArguments()[0];
            List<Object> items = filled ? List.of(of(each, true)) : List.of();
            return raw == List.class ? items : Set.copyOf(items);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        if (raw.isSealed()) {
            return oneOf(raw);
        }
        if (raw.isInterface()) {
            return Proxy.newProxyInstance(raw.getClassLoader(), new Class<?>[] {raw}, (_, _, _) -> null);
        }
        throw new IllegalArgumentException("no sample of " + type.getTypeName());
    }

    private static Object oneOf(Class<?> sealed) {
        List<String> failures = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            try {
                return of(permitted);
            } catch (IllegalArgumentException unmade) {
                failures.add(unmade.getMessage());
            }
        }
        throw new IllegalArgumentException("no sample of " + sealed.getName() + ": " + failures);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            for (boolean filled : List.of(true, false)) {
                for (String text : TEXTS) {
                    try {
                        return constructor.newInstance(parts(components, text, filled));
                    } catch (InvocationTargetException refused) {
                        if (!(refused.getCause() instanceof IllegalArgumentException)) {
                            throw refused;
                        }
                    }
                }
            }
        } catch (ReflectiveOperationException unmade) {
            throw new IllegalArgumentException("no sample of " + type.getName(), unmade);
        }
        throw new IllegalArgumentException("no sample of " + type.getName() + ": it refuses all of " + TEXTS);
    }

    private static @Nullable Object[] parts(RecordComponent[] components, String text, boolean filled) {
        @Nullable Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            RecordComponent component = components[i];
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                parts[i] = component.getType() == String.class ? text : of(component.getGenericType(), filled);
            }
        }
        return parts;
    }
}
