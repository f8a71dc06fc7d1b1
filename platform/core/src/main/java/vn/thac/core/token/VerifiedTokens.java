package vn.thac.core.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens whose signature was checked a moment ago, by the whole text of the header that carried them. None is known
 * longer than a minute, nor beyond its own end.
 */
final class VerifiedTokens {

    private static final Duration AT_MOST = Duration.ofMinutes(1);
    private static final int MANY = 10_000;

    private record Verified(SecurityIdentity identity, Instant until) {}

    private final Cache<String, Verified> known =
            Caffeine.newBuilder().maximumSize(MANY).build();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    Optional<SecurityIdentity> find(String header) {
        Verified found = known.getIfPresent(header);
        if (found == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(found.until())) {
            known.invalidate(header);
            return Optional.empty();
        }
        return Optional.of(found.identity());
    }

    void keep(String header, SecurityIdentity identity, Instant ends) {
        Instant latest = clock.instant().plus(AT_MOST);
        known.put(header, new Verified(identity, ends.isBefore(latest) ? ends : latest));
    }
}
