package vn.thac.desk.page.frame;

import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import vn.thac.core.openapi.Login;
import vn.thac.core.token.Interface;
import vn.thac.desk.interfaces.CallFilter;

/**
 * Stands before every page. What changes something must come from one of our own pages; nothing is run, shown or framed
 * that is not ours; and the language is the one that the reader chose, not the one that the browser was installed in.
 */
@Singleton
class PageFilter {

    static final String LANGUAGE = "thac-language";

    /** That a form came when the session had ended, for the page after the login to say. */
    static final String UNSENT = "thac-unsent";

    /** Behind the edge of the house, before who reads is asked for. */
    private static final int EARLY = Integer.MIN_VALUE + 1_000;

    /** By which the library leads to the login; a page of ours leads on by 303. */
    private static final int FOUND = 302;

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private final CharSequence policy;

    @Inject
    PageFilter(Config config) {
        policy = HttpHeaders.createOptimized(policy(Login.realm(config)));
    }

    /** A form that comes when the session has ended is led to the login, which browsers count as sent there. */
    static String policy(Optional<String> login) {
        String there = login.map(URI::create)
                .map(url -> " " + url.getScheme() + "://" + url.getRawAuthority())
                .orElse("");
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                + " form-action 'self'" + there + "; base-uri 'none'; frame-ancestors 'none'";
    }

    void stand(@Observes Router router) {
        router.route().order(EARLY).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        if (isPage(path)) {
            request.headers().set(HttpHeaders.ACCEPT_LANGUAGE, language(request).code());
            MultiMap headers = context.response().headers();
            headers.set(POLICY, policy);
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            // Told to ourselves, as a form says by it where it comes from.
            headers.set(REFERRER, "same-origin");
            if (!READING.contains(request.method()) && !comesFromOurPage(request)) {
                context.fail(403);
                return;
            }
            context.addHeadersEndHandler(nothing -> tellOfTheUnsent(context));
            String query = request.query();
            if (request.method().equals(HttpMethod.GET)
                    && query != null
                    && !asked(query).equals(query)) {
                String said = asked(query);
                context.response()
                        .setStatusCode(SEE_OTHER)
                        .putHeader(HttpHeaders.LOCATION, path + (said.isEmpty() ? "" : "?" + said))
                        .end();
                return;
            }
        }
        context.next();
    }

    private static void tellOfTheUnsent(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!READING.contains(context.request().method())) {
            if (response.getStatusCode() == FOUND) {
                response.headers().add(HttpHeaders.SET_COOKIE, unsent());
            }
        } else if (response.getStatusCode() == OK && context.request().getCookie(UNSENT) != null) {
            response.headers().add(HttpHeaders.SET_COOKIE, UNSENT + "=; Path=/; Max-Age=0");
        }
    }

    static String unsent() {
        return UNSENT + "=1; Path=/; Max-Age=600; HttpOnly; SameSite=Lax";
    }

    /** A form sends its empty fields too; what was left empty is not asked, and does not stand in the address. */
    static String asked(String query) {
        return Arrays.stream(query.split("&"))
                .filter(each -> !each.isEmpty() && each.indexOf('=') != each.length() - 1)
                .collect(Collectors.joining("&"));
    }

    static boolean isPage(String path) {
        return !Interface.isAt(path)
                && !path.startsWith("/q/")
                && !path.startsWith("/static/")
                && !path.startsWith("/webjars/")
                && (!path.startsWith("/interfaces") || path.startsWith(CallFilter.AT));
    }

    /**
     * Browsers say where a request comes from, without TLS by its origin alone; of that the edge of the house has let in
     * only our own. Who says nothing has no page of ours open.
     */
    private static boolean comesFromOurPage(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? request.getHeader(HttpHeaders.ORIGIN) != null : "same-origin".equals(site);
    }

    private static Language language(HttpServerRequest request) {
        @Nullable Cookie chosen = request.getCookie(LANGUAGE);
        return Language.of(chosen == null ? null : chosen.getValue());
    }
}
