package vn.thac.core.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOON = Instant.parse("2024-10-01T05:00:00Z");

    private final SecurityIdentity gateway = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("gateway"))
            .build();
    private Instant now = NOON;
    private final VerifiedTokens tokens = new VerifiedTokens(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void a_token_verified_a_moment_ago_is_known() {
        tokens.keep("Bearer a.b.c", gateway, NOON.plusSeconds(300));
        assertEquals(Optional.of(gateway), tokens.find("Bearer a.b.c"));
    }

    @Test
    void a_token_with_one_letter_changed_is_another_token() {
        tokens.keep("Bearer a.b.c", gateway, NOON.plusSeconds(300));
        assertEquals(Optional.empty(), tokens.find("Bearer a.b.C"));
    }

    @Test
    void a_token_is_forgotten_at_its_own_end() {
        tokens.keep("Bearer a.b.c", gateway, NOON.plusSeconds(10));
        now = NOON.plusSeconds(10);
        assertEquals(Optional.empty(), tokens.find("Bearer a.b.c"));
    }

    @Test
    void a_token_is_verified_anew_each_minute() {
        tokens.keep("Bearer a.b.c", gateway, NOON.plus(Duration.ofDays(1)));
        now = NOON.plusSeconds(59);
        assertEquals(Optional.of(gateway), tokens.find("Bearer a.b.c"));
        now = NOON.plusSeconds(60);
        assertEquals(Optional.empty(), tokens.find("Bearer a.b.c"));
    }
}
