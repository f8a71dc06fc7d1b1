package vn.thac.desk.interfaces;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The page of interfaces tries out operations as its reader: what it calls under {@value #AT} goes to the service with the
 * token of the reader's session, which the browser never has. A service decides as it does for everybody.
 */
@Singleton
public class CallFilter {

    public static final String AT = "/interfaces/call/";

    @Inject
    Vertx vertx;

    private final Map<String, URI> services;

    @Inject
    CallFilter(
            @ConfigProperty(name = "thac.pages.identity.url") URI identity,
            @ConfigProperty(name = "thac.pages.plan.url") URI plan,
            @ConfigProperty(name = "thac.pages.task.url") URI task,
            @ConfigProperty(name = "thac.pages.report.url") URI report,
            @ConfigProperty(name = "thac.pages.desk.url") URI desk) {
        services = Map.of(
                "identity",
                identity,
                "plan-service",
                plan,
                "task-service",
                task,
                "report-service",
                report,
                "desk",
                desk);
    }

    void stand(@Observes Router router) {
        services.forEach((name, url) -> {
            HttpProxy proxy = proxy(name, url);
            router.route(AT + name + "/v1/*").handler(context -> call(context, proxy));
        });
    }

    private HttpProxy proxy(String name, URI url) {
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setSsl(tls));
        return HttpProxy.reverseProxy(client).origin(port, url.getHost()).addInterceptor(new ProxyInterceptor() {
            @Override
            public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
                String asked = context.request().getURI();
                context.request().setURI(url.getPath() + asked.substring(AT.length() + name.length()));
                return context.sendRequest();
            }
        });
    }

    /** The cookie stays here; the token goes along. */
    private static void call(RoutingContext context, HttpProxy proxy) {
        HttpServerRequest request = context.request();
        if (!context.normalizedPath().equals(request.path())) {
            context.fail(404);
            return;
        }
        QuarkusHttpUser reader = (QuarkusHttpUser) Objects.requireNonNull(context.user(), "asked for before");
        String token = reader.getSecurityIdentity()
                .getCredential(AccessTokenCredential.class)
                .getToken();
        request.headers().remove(HttpHeaders.COOKIE);
        request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        proxy.handle(request);
    }
}
