package vn.thac.core.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.FrameworkRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.problem.Sentences;

class HttpEdgeTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(400, null, 400),
                Arguments.of(413, null, 413),
                Arguments.of(404, null, 404),
                Arguments.of(-1, null, 500),
                Arguments.of(500, null, 500),
                Arguments.of(503, null, 503),
                Arguments.of(500, new IllegalStateException("a bug"), 500),
                Arguments.of(-1, new IllegalArgumentException("%zz"), 500),
                Arguments.of(400, new IllegalArgumentException("%zz"), 400),
                Arguments.of(500, new AuthenticationFailedException(), 401),
                Arguments.of(500, new UnauthorizedException(), 401),
                Arguments.of(500, new ForbiddenException(), 403),
                Arguments.of(500, new RuntimeException(Refused.of(CoreRefusal.IF_MATCH_BAD)), 400));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_that_no_resource_answered_has_its_status(int said, Throwable why, int status) {
        assertEquals(status, HttpEdge.status(said, why));
    }

    @ParameterizedTest
    @CsvSource({
        "8388608, 8388608",
        "0,       0",
        "-1,      0",
        "x,       0",
        "9999999999999999999999, 0",
    })
    void a_length_that_is_none_is_left_to_others(String header, long length) {
        assertEquals(length, HttpEdge.length(header));
    }

    @Test
    void no_announced_length_is_none() {
        assertEquals(0, HttpEdge.length(null));
    }

    /** Whatever status the framework chooses, its answer has a code of ours and a sentence in both languages. */
    @ParameterizedTest
    @CsvSource({
        "401, not-authenticated",
        "403, not-permitted",
        "404, not-found",
        "405, method-not-allowed",
        "406, not-acceptable",
        "413, too-large",
        "414, address-too-long",
        "415, unsupported-media-type",
        "429, too-many-large",
        "431, headers-too-large",
        "503, unavailable",
        "400, bad-request",
        "418, bad-request",
        "500, internal-error",
        "502, internal-error",
    })
    void a_status_of_the_framework_has_a_code(int status, String code) {
        assertEquals(code, new FrameworkRefusal(status).code());
        assertEquals(true, new Sentences().has(code), code);
    }
}
