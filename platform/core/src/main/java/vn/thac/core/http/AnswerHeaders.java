package vn.thac.core.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import vn.thac.core.token.Interface;

/**
 * What every answer says of itself, a refusal at the edge too. What is told to one reader is kept by no cache between and
 * is what it says that it is; no page of another house frames it. A resource may say otherwise of its own answer.
 */
public final class AnswerHeaders {

    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence TLS_ONLY = HttpHeaders.createOptimized("Strict-Transport-Security");

    /** Data, of which a browser may do nothing but show it. */
    private static final CharSequence DATA = HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

    private static final CharSequence PAGE =
            HttpHeaders.createOptimized("object-src 'none'; base-uri 'self'; frame-ancestors 'none'");

    /** What an answer depends on: who reads, for which unit, in which language and form. */
    private static final CharSequence DEPENDS =
            HttpHeaders.createOptimized("Accept, Accept-Encoding, Accept-Language, Acting-Unit, Authorization, Origin");

    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");

    /** Below this a compressed body is hardly shorter, and costs the same work. */
    private static final int WORTH_COMPRESSING = 1_024;

    private static final String PROBLEM = "application/problem+json";

    private AnswerHeaders() {}

    public static void put(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        headers.set(NO_SNIFF, "nosniff");
        headers.set(REFERRER, "no-referrer");
        String path = request.path();
        if (path == null || Interface.isAt(path)) {
            headers.set(POLICY, DATA);
            headers.set(HttpHeaders.VARY, DEPENDS);
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        } else {
            headers.set(POLICY, PAGE);
            headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (!path.startsWith("/webjars/")) {
                // Only what has its version in its address may be kept without asking.
                headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
            }
        }
        if ("https".equals(request.scheme())) {
            headers.set(TLS_ONLY, A_YEAR);
        }
    }

    /**
     * Decides, when the headers are about to go, whether the body goes compressed: a short one goes as it is, and a long
     * list of faults does not, which the framework leaves out as it comes from no resource.
     */
    public static void chooseCoding(MultiMap headers) {
        if (isSmall(headers.get(HttpHeaders.CONTENT_LENGTH))) {
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        } else if (PROBLEM.equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    private static boolean isSmall(@Nullable String length) {
        return length != null && length.length() <= 4 && Integer.parseInt(length) < WORTH_COMPRESSING;
    }
}
