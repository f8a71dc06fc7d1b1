package vn.thac.core.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature was checked a moment ago, by the whole text of the header that carried them. None is known
 * longer than a minute, nor beyond its own end.
 */
@Singleton
public class VerifiedTokens {

    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final int MANY = 10_000;

    private record Verified(
            SecurityIdentity identity, @Nullable String caller, Instant until) {}

    private final Cache<String, Verified> known =
            Caffeine.newBuilder().maximumSize(MANY).build();
    private final Clock clock;

    /** Tokens end by the machine's clock, never by the one that a local run may set. */
    @Inject
    VerifiedTokens() {
        this(Clock.systemUTC());
    }

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    Optional<SecurityIdentity> find(String header) {
        return Optional.ofNullable(stillKnown(header)).map(Verified::identity);
    }

    /** The authorised party and the subject, of a token that is known; null for any other. */
    public @Nullable String caller(String header) {
        Verified found = stillKnown(header);
        return found == null ? null : found.caller();
    }

    private @Nullable Verified stillKnown(String header) {
        Verified found = known.getIfPresent(header);
        if (found != null && !clock.instant().isBefore(found.until())) {
            known.invalidate(header);
            return null;
        }
        return found;
    }

    void keep(String header, SecurityIdentity identity, Instant ends) {
        Instant latest = clock.instant().plus(AT_MOST);
        known.put(header, new Verified(identity, caller(identity), ends.isBefore(latest) ? ends : latest));
    }

    /** Who it is without a name: the authorised party and the subject of a verified token; null where there is none. */
    public static @Nullable String caller(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getClaim("azp") + "/" + token.getSubject()
                : null;
    }
}
