package vn.thac.core.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RequestDigestTest {

    private static final byte[] SUBMIT = of("{}", "POST", "/v1/plans");

    private static byte[] of(String body, String... parts) {
        RequestDigest digest = new RequestDigest();
        if (body != null) {
            digest.body(body.getBytes(UTF_8));
        }
        return digest.of(parts);
    }

    private static void assertAnother(byte[] digest) {
        assertFalse(Arrays.equals(SUBMIT, digest));
    }

    @Test
    void a_repetition_is_known_by_all_that_was_said() {
        assertArrayEquals(SUBMIT, of("{}", "POST", "/v1/plans"));
        assertAnother(of("{ }", "POST", "/v1/plans"));
        assertAnother(of("{}", "PUT", "/v1/plans"));
        assertAnother(of("{}", "POST", "/v1/plans/"));
        assertAnother(of("{}", "/v1/plans", "POST"));
        assertAnother(of(null, "POST", "/v1/plans"));
    }

    @Test
    void parts_do_not_run_together() {
        assertAnother(of("{}", "POST/v1", "/plans"));
        assertAnother(of("{}", "POST/v1/plans"));
        assertAnother(of("{}", "POST", "/v1/plans", ""));
        assertAnother(of("", "POST", "/v1/plans{}"));
    }

    /** Digests of the last days lie in the database when a release comes. */
    @Test
    void it_is_the_sha_256_of_the_parts_each_ended_by_nul_and_the_body() {
        assertEquals(
                "85571e1da62d5540f3bba2a08f6371beb7ee239ad83e6b932ce38bad0bc7cc82",
                HexFormat.of().formatHex(of("{\"a\":1}", "POST", "/v1/plans")));
    }

    @Test
    void a_body_that_is_changed_later_was_said_as_it_was() {
        byte[] body = "{}".getBytes(UTF_8);
        RequestDigest digest = new RequestDigest();
        digest.body(body);
        body[0] = 'x';

        assertArrayEquals(SUBMIT, digest.of("POST", "/v1/plans"));
    }
}
