package vn.thac.core.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a resource method takes from path and query; finds every value that can't be what is wanted. */
final class Expected {

    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final Map<String, Class<?>> path = new TreeMap<>();
    private final Map<String, Class<?>> query = new TreeMap<>();

    Expected(Method method) {
        for (Parameter parameter : method.getParameters()) {
            add(parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> bean = parameter.getType(); bean != Object.class; bean = bean.getSuperclass()) {
                    for (Field field : bean.getDeclaredFields()) {
                        add(field, field.getType());
                    }
                }
            } else if (List.of(parameter.getAnnotations()).stream().noneMatch(Expected::isJaxRs)) {
                path.putIfAbsent(parameter.getName(), parameter.getType());
            }
        }
    }

    private void add(AnnotatedElement place, Class<?> type) {
        QueryParam inQuery = place.getAnnotation(QueryParam.class);
        PathParam inPath = place.getAnnotation(PathParam.class);
        if (inQuery != null) {
            query.put(inQuery.value(), type);
        }
        if (inPath != null) {
            path.put(inPath.value(), type);
        }
    }

    private static boolean isJaxRs(Annotation annotation) {
        return annotation.annotationType().getName().startsWith("jakarta.ws.rs.");
    }

    void check(MultivaluedMap<String, String> inPath, MultivaluedMap<String, String> inQuery, Faults faults) {
        inPath.forEach((name, values) -> faults.addIf(
                values.stream().anyMatch(value -> !suits(path.get(name), value)),
                CoreRefusal.MALFORMED_PARAMETER,
                name));
        inQuery.forEach((name, values) -> {
            Class<?> type = query.get(name);
            if (type == null) {
                faults.add(CoreRefusal.UNKNOWN_PARAMETER, name, Map.of("value", name));
            } else if (values.size() > 1 && !Collection.class.isAssignableFrom(type)
                    || values.stream().anyMatch(value -> !suits(type, value))) {
                faults.add(CoreRefusal.MALFORMED_PARAMETER, name);
            }
        });
    }

    /** Only what the framework would turn into the type, and a truth value in no other word than its own. */
    private static boolean suits(@Nullable Class<?> type, String value) {
        if (CleanText.unstorable(value)) {
            return false;
        }
        if (type == null || type == String.class || Collection.class.isAssignableFrom(type)) {
            return true;
        }
        if (type == boolean.class || type == Boolean.class) {
            return TRUTHS.contains(value);
        }
        try {
            return value.isEmpty() && !type.isPrimitive() || read(type, value) != null;
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            return false;
        }
    }

    private static @Nullable Object read(Class<?> type, String value) {
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(value);
        }
        if (type == UUID.class) {
            return UUID.fromString(value);
        }
        return type == LocalDate.class ? CleanDate.of(value) : byFactory(type, value);
    }

    private static @Nullable Object byFactory(Class<?> type, String value) {
        try {
            return type.getMethod("fromString", String.class).invoke(null, value);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException noFactory) {
            return value;
        }
    }
}
