package vn.thac.core.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;

class ReasonTest {

    private static final String VIETNAMESE = "Điều chỉnh theo Quyết định số 12/QĐ-UBND, “đợt 2”";

    /** As HTTP reads it: a character for each byte. */
    private static String raw(String text, Charset sent) {
        return new String(text.getBytes(sent), StandardCharsets.ISO_8859_1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @ValueSource(strings = {VIETNAMESE, "Corrected", "Ắ", "😀 xong", "đạt 95% kế hoạch", "100%", "a\tb"})
    void a_reason_is_kept_as_it_was_written_however_it_is_sent(String reason) {
        assertEquals(reason, Reason.of(raw(reason, StandardCharsets.UTF_8)));
        assertEquals(reason, Reason.of(encoded(reason)));
        assertEquals(reason, Reason.of("UTF-8''" + encoded(reason)));
        assertEquals(reason, Reason.of("utf-8'vi'" + encoded(reason)));
    }

    @Test
    void what_is_composed_in_two_ways_is_one_text() {
        String apart = Normalizer.normalize(VIETNAMESE, Normalizer.Form.NFD);
        assertEquals(VIETNAMESE, Reason.of(raw(apart, StandardCharsets.UTF_8)));
        assertEquals(VIETNAMESE, Reason.of(encoded(apart)));
    }

    @ParameterizedTest
    @CsvSource({
        // a per cent sign that begins no byte stays one
        "50%,                    50%",
        "100%25,                 100%",
        "tang 5%20 lan thu hai,  tang 5%20 lan thu hai",
        "%,                      %",
        "1%2,                    1%2",
        "it's utf-8'ish,         it's utf-8'ish",
    })
    void a_per_cent_sign_is_read_as_an_encoding_only_where_all_is_encoded(String header, String reason) {
        assertEquals(reason, Reason.of(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff", // no UTF-8 at all
                "caf\u00e9", // Latin-1
                "\u00c4", // begins what does not end
                "\u00ed\u00a0\u0080", // half a surrogate
                "\u00c0\u0080", // NUL written long
                "%FF",
                "%C4",
                "UTF-8''%FF",
                "UTF-8''a b",
                "UTF-8''%C",
                "a\u0001b",
                "a\u007fb",
                "a%00b",
                "a%0Ab",
                "Đ", // no HTTP reads a character beyond a byte
            })
    void what_nobody_could_read_is_refused_at_the_header(String header) {
        Fault fault =
                assertThrows(Refused.class, () -> Reason.of(header)).faults().get(0);
        assertEquals("reason-bad", fault.refusal().code());
        assertEquals("Change-Reason", fault.pointer());
    }

    @Test
    void a_header_of_any_length_is_read_in_one_go() {
        assertThrows(Refused.class, () -> Reason.of("%C4%90".repeat(20_000)));
        assertThrows(Refused.class, () -> Reason.of("UTF-8''" + "a".repeat(100_000)));
        assertThrows(Refused.class, () -> Reason.of("%".repeat(100_000)));
    }

    @Test
    void a_reason_has_a_length() {
        assertEquals(Reason.LONGEST, Reason.of("x".repeat(Reason.LONGEST)).length());
        assertThrows(Refused.class, () -> Reason.of("x".repeat(Reason.LONGEST + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "%20"})
    void nothing_said_is_no_reason(String header) {
        assertNull(Reason.of(header));
        assertNull(Reason.of(null));
    }
}
