package vn.thac.core.validation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;
import vn.thac.core.problem.Sentences;

/** Says of values that break a declared bound where they are and which bound it is. */
@Singleton
public class InvalidValues {

    @Inject
    Sentences sentences;

    /** Refuses a body that was checked by itself, with the pointer of each fault in it. */
    public void refuse(Set<? extends ConstraintViolation<?>> violations) {
        if (!violations.isEmpty()) {
            throw new Refused(faults(violations, index -> {
                throw new IllegalStateException("a body has no parameter " + index);
            }));
        }
    }

    /** @param parameters the parameters of the method that was called, by their index */
    List<Fault> faults(Set<? extends ConstraintViolation<?>> violations, IntFunction<Parameter> parameters) {
        return violations.stream()
                .map(violation -> fault(violation, parameters))
                .sorted(Comparator.comparing(Fault::pointer))
                .toList();
    }

    private Fault fault(ConstraintViolation<?> violation, IntFunction<Parameter> parameters) {
        String pointer = pointer(violation.getPropertyPath(), parameters);
        return new Fault(CoreRefusal.INVALID_VALUES, pointer, Map.of("why", why(violation, pointer)));
    }

    private Sentences.Phrase why(ConstraintViolation<?> violation, String pointer) {
        var bound = violation.getConstraintDescriptor();
        Map<String, Object> args = new HashMap<>(bound.getAttributes());
        args.put("name", pointer);
        args.put("message", violation.getMessage());
        args.put("has", sizeOf(violation.getInvalidValue()));
        String key = "bound."
                + bound.getAnnotation().annotationType().getSimpleName().toLowerCase(Locale.ROOT);
        if (key.equals("bound.size")) {
            key += sort(bound.getAttributes(), violation.getInvalidValue());
        } else if (!pointer.startsWith("/") && sentences.has(key + ".parameter")) {
            key += ".parameter";
        }
        return new Sentences.Phrase(sentences.has(key) ? key : "bound.other", args);
    }

    private static String sort(Map<String, Object> bound, @Nullable Object value) {
        String of = value instanceof CharSequence ? ".text" : ".list";
        if (Integer.valueOf(Integer.MAX_VALUE).equals(bound.get("max"))) {
            return of + ".least";
        }
        return Integer.valueOf(0).equals(bound.get("min")) ? of + ".most" : of;
    }

    private static int sizeOf(@Nullable Object value) {
        return value instanceof CharSequence text
                ? text.length()
                : value instanceof Collection<?> list ? list.size() : value instanceof Map<?, ?> map ? map.size() : 0;
    }

    /** {@code submit.body.figures[2].value} becomes {@code /figures/2/value}; a parameter of path or query has its name. */
    private static String pointer(Path path, IntFunction<Parameter> parameters) {
        StringBuilder pointer = new StringBuilder();
        boolean inBody = true;
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                Parameter parameter =
                        parameters.apply(node.as(Path.ParameterNode.class).getParameterIndex());
                pointer.append(name(parameter));
                inBody = !parameter.isAnnotationPresent(BeanParam.class);
            }
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return inBody ? pointer.toString() : pointer.substring(1);
    }

    /** Empty for the body. */
    private static String name(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        PathParam path = parameter.getAnnotation(PathParam.class);
        return query != null ? query.value() : path != null ? path.value() : "";
    }
}
