package vn.thac.core.edge;

import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;

/** The address of a resource method as it is declared, {@code /v1/plans/{id}}. */
final class Template {

    private Template() {}

    static String of(Method method) {
        return ("/" + path(method.getDeclaringClass()) + "/" + path(method))
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private static String path(AnnotatedElement place) {
        Path path = place.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
