package vn.thac.core.edge;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import vn.thac.core.http.Caller;
import vn.thac.core.problem.Problem;
import vn.thac.core.problem.Sentences;

/**
 * Counts each request that was refused, and writes a line with the trace id that its caller was told. It names the address as
 * the resource declares it and the caller by ids: what people look for and who they are is in no log.
 */
@Provider
public class RefusalLog implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger("vn.thac.refused");

    @Inject
    CurrentVertxRequest http;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            RoutingContext current = http.getCurrent();
            note(request.getMethod(), template(request), problem, current == null ? "unknown" : Caller.of(current));
        }
    }

    static void note(String method, String template, Problem problem, String client) {
        Metrics.counter("refusals_total", "code", problem.code(), "status", Integer.toString(problem.status()))
                .increment();
        LOG.infof(
                "refused method=%s path=%s status=%d code=%s client=%s traceId=%s",
                Sentences.clip(method, 20), template, problem.status(), problem.code(), client, problem.traceId());
    }

    /** A question mark where the request came to no resource. */
    private static String template(ContainerRequestContext request) {
        ResourceInfo resource = request instanceof ResteasyReactiveContainerRequestContext reactive
                ? reactive.getServerRequestContext().getResteasyReactiveResourceInfo()
                : null;
        return resource == null ? "?" : Template.of(resource.getResourceMethod());
    }
}
