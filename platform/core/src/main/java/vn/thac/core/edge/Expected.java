package vn.thac.core.edge;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.json.CleanDate;
import vn.thac.core.json.CleanMoment;
import vn.thac.core.json.CleanText;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.validation.Form;
import vn.thac.core.validation.KnownNames;
import vn.thac.core.validation.UnknownWord;

/** What a resource method takes from path and query; finds every value that can't be what is wanted. */
final class Expected {

    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final Map<String, Wanted> path = new TreeMap<>();
    private final Map<String, Wanted> query = new TreeMap<>();

    /** One value of this type, or any number of them. */
    private record Wanted(Class<?> type, boolean many) {

        static Wanted of(Class<?> raw, Type declared) {
            if (!Collection.class.isAssignableFrom(raw)) {
                return new Wanted(raw, false);
            }
            boolean known =
                    declared instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?>;
            return new Wanted(
                    known ? (Class<?>) ((ParameterizedType) declared).getActualTypeArguments()[0] : String.class, true);
        }
    }

    /** Whether a parameter stands for the body: one that is neither annotated nor named in the path. */
    static boolean takesBody(Method method) {
        String path = Template.of(method);
        return List.of(method.getParameters()).stream()
                .anyMatch(parameter -> parameter.isAnnotationPresent(FormParam.class)
                        || List.of(parameter.getAnnotations()).stream().noneMatch(Expected::isJaxRs)
                                && !path.contains("{" + parameter.getName() + "}")
                                && !path.contains("{" + parameter.getName() + ":"));
    }

    Expected(Method method) {
        for (Parameter parameter : method.getParameters()) {
            add(parameter, Wanted.of(parameter.getType(), parameter.getParameterizedType()));
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> bean = parameter.getType(); bean != Object.class; bean = bean.getSuperclass()) {
                    for (Field field : bean.getDeclaredFields()) {
                        add(field, Wanted.of(field.getType(), field.getGenericType()));
                    }
                }
            } else if (List.of(parameter.getAnnotations()).stream().noneMatch(Expected::isJaxRs)) {
                path.putIfAbsent(parameter.getName(), Wanted.of(parameter.getType(), parameter.getParameterizedType()));
            }
        }
    }

    private void add(AnnotatedElement place, Wanted wanted) {
        QueryParam inQuery = place.getAnnotation(QueryParam.class);
        PathParam inPath = place.getAnnotation(PathParam.class);
        if (inQuery != null) {
            query.put(inQuery.value(), wanted);
        }
        if (inPath != null) {
            path.put(inPath.value(), wanted);
        }
    }

    private static boolean isJaxRs(Annotation annotation) {
        return annotation.annotationType().getName().startsWith("jakarta.ws.rs.");
    }

    void check(MultivaluedMap<String, String> inPath, MultivaluedMap<String, String> inQuery, Faults faults) {
        inPath.forEach(
                (name, values) -> check(name, values, path.getOrDefault(name, new Wanted(String.class, true)), faults));
        inQuery.forEach((name, values) -> {
            Wanted wanted = query.get(name);
            if (wanted == null) {
                faults.add(CoreRefusal.UNKNOWN_PARAMETER, name, new KnownNames(query.keySet()).insteadOf(name));
            } else {
                check(name, values, wanted, faults);
            }
        });
    }

    private static void check(String name, List<String> values, Wanted wanted, Faults faults) {
        String unknown = values.stream()
                .filter(value -> UnknownWord.isOne(wanted.type, value))
                .findFirst()
                .orElse(null);
        if (values.size() > 1 && !wanted.many) {
            faults.add(CoreRefusal.MALFORMED_PARAMETER, name, Form.ONCE.why());
        } else if (values.stream().anyMatch(CleanText::unstorable)) {
            faults.add(CoreRefusal.MALFORMED_PARAMETER, name, Form.TEXT.why());
        } else if (values.stream().anyMatch(value -> !suits(wanted.type, value))) {
            faults.add(
                    CoreRefusal.MALFORMED_PARAMETER, name, Form.of(wanted.type).why());
        } else if (unknown != null) {
            UnknownWord.note(wanted.type, unknown, name, faults);
        }
    }

    /**
     * Only what the framework would turn into the type, and a truth value in no other word than its own. A blank text is
     * refused as well: its sender takes it for a filter, and it would be none.
     */
    private static boolean suits(Class<?> type, String value) {
        if (type == String.class) {
            return !value.isBlank();
        }
        if (type == boolean.class || type == Boolean.class) {
            return TRUTHS.contains(value);
        }
        try {
            return read(type, value) != null;
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
        if (type == LocalDate.class) {
            return CleanDate.of(value);
        }
        return type == OffsetDateTime.class ? CleanMoment.of(value) : byFactory(type, value);
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
