package vn.thac.core.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thac.core.token.VerifiedTokens;

/**
 * Keeps one caller from taking what all need. A client is the authorised party and the subject of its token; who has
 * none, or one that is not verified yet, is counted by the address it comes from, before anything is verified. Headers
 * as draft-ietf-httpapi-ratelimit-headers has them (ADR 98).
 */
@Singleton
public class RateLimits {

    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");

    private final Rate clients;
    private final Rate addresses;
    private final VerifiedTokens verified;

    @Inject
    RateLimits(
            VerifiedTokens verified,
            @ConfigProperty(name = "thac.rate-limit.client.per-second") long clientPerSecond,
            @ConfigProperty(name = "thac.rate-limit.client.burst") long clientBurst,
            @ConfigProperty(name = "thac.rate-limit.address.per-second") long addressPerSecond,
            @ConfigProperty(name = "thac.rate-limit.address.burst") long addressBurst) {
        this.verified = verified;
        clients = new Rate("client", clientPerSecond, clientBurst);
        addresses = new Rate("address", addressPerSecond, addressBurst);
    }

    /** Whether a request may go on; its answer says how many more may, and when to come again if it may not. */
    public boolean admit(HttpServerRequest request) {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION);
        String client = token == null ? null : verified.caller(token);
        Rate rate = client == null ? addresses : clients;
        return tell(
                rate,
                rate.take(client == null ? Caller.address(request) : client),
                request.response().headers());
    }

    private static boolean tell(Rate rate, Rate.@Nullable Taken taken, MultiMap headers) {
        if (taken == null) {
            return true;
        }
        headers.set(POLICY, rate.policy());
        headers.set(LIMIT, taken.said());
        if (!taken.admitted()) {
            headers.set("Retry-After", Long.toString(Math.max(1, taken.soonest())));
        }
        return taken.admitted();
    }
}
