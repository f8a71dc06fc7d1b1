package vn.thac.core.edge;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which methods an address takes, as the resources declare them: what a 405 must say (RFC 9110, 15.5.6). */
@Singleton
class Methods {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w[\\w.-]*\\s*(?::([^{}]*))?}");

    private record Taken(Pattern address, String method) {}

    private final BeanManager beans;
    private @Nullable List<Taken> all;

    @Inject
    Methods(BeanManager beans) {
        this.beans = beans;
    }

    /** As the header {@code Allow} lists them; without a method where there is no such address. */
    String at(String path) {
        Set<String> methods = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
        for (Taken taken : all()) {
            if (taken.address().matcher(path).matches()) {
                methods.add(taken.method());
            }
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }

    private synchronized List<Taken> all() {
        if (all == null) {
            List<Taken> found = new ArrayList<>();
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
                    gather(bean.getBeanClass(), found);
                }
            }
            all = List.copyOf(found);
        }
        return all;
    }

    private static void gather(Class<?> resource, List<Taken> into) {
        for (Method method : resource.getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod named = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (named != null) {
                    into.add(new Taken(address(Template.of(method)), named.value()));
                }
            }
        }
    }

    /** {@code /plans/{id}} takes any one step, {@code /plans/{id: [0-9]+}} such as it says. */
    private static Pattern address(String template) {
        StringBuilder regex = new StringBuilder();
        int from = 0;
        for (var variable = VARIABLE.matcher(template); variable.find(); from = variable.end()) {
            regex.append(Pattern.quote(template.substring(from, variable.start())))
                    .append('(')
                    .append(
                            variable.group(1) == null
                                    ? "[^/]+"
                                    : variable.group(1).strip())
                    .append(')');
        }
        return Pattern.compile(regex.append(Pattern.quote(template.substring(from)))
                .append("/?")
                .toString());
    }
}
