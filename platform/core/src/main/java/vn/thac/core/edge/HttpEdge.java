package vn.thac.core.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.http.AnswerHeaders;
import vn.thac.core.http.Caller;
import vn.thac.core.http.RateLimits;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.FrameworkRefusal;
import vn.thac.core.problem.Problem;
import vn.thac.core.problem.Problems;
import vn.thac.core.problem.Refusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.problem.Sentences;
import vn.thac.core.sql.Failing;
import vn.thac.core.token.Interface;

/**
 * Says no before any resource is reached, and where one failed without an answer, in the same shape as everywhere. What is
 * measured here the server would answer with an empty page; its own bounds are wider, so that it gets here.
 */
@Singleton
public class HttpEdge {

    private static final Logger LOG = Logger.getLogger(HttpEdge.class);

    /** Characters of path and query. */
    static final int LONGEST_ADDRESS = 8_000;

    /** Names and values together. */
    static final int LARGEST_HEADERS = 20_000;

    /** Before all that the framework adds. */
    private static final int FIRST = Integer.MIN_VALUE;

    @Inject
    Problems problems;

    @Inject
    Sentences sentences;

    @Inject
    ObjectMapper json;

    @Inject
    Origins origins;

    @Inject
    Methods methods;

    @Inject
    RateLimits limits;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize largest;

    void stand(@Observes Router router) {
        Unread.answeredBy(this::refuseUnread);
        router.route().order(FIRST).handler(this::measure).failureHandler(this::failed);
    }

    private void measure(RoutingContext request) {
        AnswerHeaders.put(request.request());
        if (request.request().getHeader(HttpHeaders.ACCEPT_ENCODING) != null) {
            // Asked last, as it came first.
            request.addHeadersEndHandler(
                    written -> AnswerHeaders.chooseCoding(request.response().headers()));
        }
        String language = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (language != null && !Sentences.reads(language)) {
            // The framework reads it too, and fails: what nobody understands was not said.
            request.request().headers().remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
        CoreRefusal refusal = refusal(request);
        if (refusal == null) {
            origins.answer(request);
        } else {
            // What is left of the body is not read.
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(request.request(), refusal.kind().status(), refusal, Caller.of(request));
        }
    }

    private void refuseUnread(HttpServerRequest request) {
        CoreRefusal why = Objects.requireNonNullElse(Unread.refusal(request), CoreRefusal.MALFORMED_REQUEST);
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        AnswerHeaders.put(request);
        answer(request, why.kind().status(), why, Caller.address(request))
                .onComplete(any -> request.connection().close());
    }

    private @Nullable CoreRefusal refusal(RoutingContext request) {
        if (request.request().uri().length() > LONGEST_ADDRESS) {
            return CoreRefusal.ADDRESS_TOO_LONG;
        }
        int headers = 0;
        for (Map.Entry<String, String> header : request.request().headers()) {
            headers += header.getKey().length() + header.getValue().length() + 4;
        }
        if (headers > LARGEST_HEADERS) {
            return CoreRefusal.HEADERS_TOO_LARGE;
        }
        if (length(request.request().getHeader(HttpHeaders.CONTENT_LENGTH)) > largest.asLongValue()) {
            return CoreRefusal.TOO_LARGE;
        }
        if (!origins.mayAsk(request.request())) {
            return CoreRefusal.ORIGIN_NOT_ALLOWED;
        }
        return limits.admit(request.request()) ? null : CoreRefusal.TOO_MANY_REQUESTS;
    }

    static long length(@Nullable String header) {
        return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : 0;
    }

    private void failed(RoutingContext request) {
        if (request.response().ended() || request.response().headWritten()) {
            request.next();
            return;
        }
        if (request.request().decoderResult().isFailure()) {
            // It came behind one that could be read.
            refuseUnread(request.request());
            return;
        }
        Throwable why = request.failure();
        if (isOnTheWayToLogin(request, why)) {
            request.next();
            return;
        }
        int status = status(request.statusCode(), why);
        if (status == 401) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        if (status == 405) {
            request.response().putHeader("Allow", methods.at(request.normalizedPath()));
        }
        if (status >= 500) {
            LOG.errorf(why, "unexpected failure path=%s", request.normalizedPath());
        }
        answer(request.request(), status, new FrameworkRefusal(status), Caller.of(request));
    }

    /** No failure: a browser goes through the login, or to it again as its session has ended. */
    private static boolean isOnTheWayToLogin(RoutingContext request, @Nullable Throwable why) {
        return why instanceof AuthenticationRedirectException
                || why instanceof AuthenticationFailedException
                        && !Interface.isAt(request.normalizedPath())
                        && request.request().getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    static int status(int said, @Nullable Throwable why) {
        Refused refused = why == null ? null : Failing.find(why, Refused.class);
        if (refused != null) {
            return refused.kind().status();
        }
        if (why instanceof AuthenticationFailedException || why instanceof UnauthorizedException) {
            return 401;
        }
        if (why instanceof ForbiddenException) {
            return 403;
        }
        return said >= 400 && (said < 500 || why == null) ? said : 500;
    }

    private Future<Void> answer(HttpServerRequest request, int status, Refusal refusal, String caller) {
        Map<String, Object> args = Map.of(
                "most",
                largest.asLongValue() / 1024,
                "origin",
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.ORIGIN), ""));
        Locale locale = sentences.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Problem problem = problems.problem(
                status,
                refusal,
                List.of(new Fault(refusal, "", args)),
                locale,
                Sentences.clip(Objects.requireNonNullElse(request.path(), ""), 200));
        RefusalLog.note(String.valueOf(request.method()), "?", problem, caller);
        if (Problems.passes(status) && !request.response().headers().contains("Retry-After")) {
            request.response().putHeader("Retry-After", String.valueOf(Problems.SOON_S));
        }
        try {
            return request.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
