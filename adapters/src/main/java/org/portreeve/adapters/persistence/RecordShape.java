package org.portreeve.adapters.persistence;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record class looks like from outside, looked up once. */
record RecordShape(String name, boolean isCase, List<Field> fields, Constructor<?> constructor) {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return look(type);
        }
    };

    /** A component of a record. */
    record Field(String name, Type type, Method accessor) {
        @Nullable
        Object of(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static RecordShape look(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return new RecordShape(
                    nameOf(type),
                    Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed),
                    Arrays.stream(components)
                            .map(one -> new Field(one.getName(), one.getGenericType(), one.getAccessor()))
                            .toList(),
                    type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A value of this shape; the domain's own refusals come out as they are. */
    Object create(@Nullable Object... parts) {
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException own ? own : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The case of a sealed type that calls itself {@code name}. */
    static Class<?> chosen(Class<?> sealed, String name) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(type -> nameOf(type).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(sealed.getName() + " " + name));
    }

    /** The simple name in kebab-case. */
    private static String nameOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** What the type parameters of {@code type} stand for, in order. */
    static Map<TypeVariable<?>, Type> bind(Class<?> type, List<Type> arguments) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        TypeVariable<?>[] parameters = type.getTypeParameters();
        for (int i = 0; i < parameters.length; i++) {
            bound.put(parameters[i], arguments.get(i));
        }
        return bound;
    }
}
