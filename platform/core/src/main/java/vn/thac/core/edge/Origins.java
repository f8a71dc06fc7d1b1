package vn.thac.core.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose pages may ask in a browser: the desk's, and our own. The framework would refuse all others without a word. */
@Singleton
class Origins {

    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final Set<String> READ = Set.of(
            "ETag",
            "Location",
            "Link",
            "Allow",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "Content-Language",
            "Content-Disposition",
            "Idempotency-Replayed");

    private final List<String> allowed;
    private final CorsHandler answers = CorsHandler.create();

    @Inject
    Origins(@ConfigProperty(name = "thac.http.origins") List<String> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    @PostConstruct
    void prepare() {
        answers.addOrigins(allowed).allowedMethods(METHODS).exposedHeaders(READ);
    }

    boolean mayAsk(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || allowed.contains(origin) || own(request, origin);
    }

    /** Answers what a browser asks before it asks, and goes on with all else. */
    void answer(RoutingContext request) {
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && allowed.contains(origin)) {
            answers.handle(request);
        } else {
            request.next();
        }
    }

    private static boolean own(HttpServerRequest request, String origin) {
        return origin.equals(request.scheme() + "://" + request.getHeader(HttpHeaders.HOST));
    }
}
