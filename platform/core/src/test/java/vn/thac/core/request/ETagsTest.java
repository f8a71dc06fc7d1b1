package vn.thac.core.request;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;

/** RFC 9110, 8.8.3 and 13.1.1. The version is 3. */
class ETagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"3\"",
                "*",
                " * ",
                "\"2\", \"3\"",
                "\"2\",\"3\"",
                "\"3\", W/\"3\"",
                "W/\"3\", \"3\"",
                " \"3\" ",
                "\"a,b\", \"3\"",
                ", \"3\" ,",
                "\"\", \"3\"",
                "\"3-k2_-9\"",
                "\"2-k2_-9\", \"3-\""
            })
    void the_version_last_read_goes_through(String ifMatch) {
        assertDoesNotThrow(() -> ETags.require(ifMatch, 3));
        assertDoesNotThrow(() -> ETags.requireIfGiven(ifMatch, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // header          | code           | status
                "\"2\"             | stale          | 412",
                "\"33\"            | stale          | 412",
                "\"2-3\"           | stale          | 412",
                "\"33-a\"          | stale          | 412",
                "W/\"3-a\"         | weak-tag       | 412",
                "\"2\", \"4\"      | stale          | 412",
                "\"\"              | stale          | 412",
                "\"3,\"            | stale          | 412",
                "\" 3\"            | if-match-bad   | 400",
                "W/\"2\"           | stale          | 412",
                "W/\"3\"           | weak-tag       | 412",
                "\"2\", W/\"3\"    | weak-tag       | 412",
                "W/\"3\", W/\"4\"  | weak-tag       | 412",
                "3                 | if-match-bad   | 400",
                "'3'               | if-match-bad   | 400",
                "\"3               | if-match-bad   | 400",
                "3\"               | if-match-bad   | 400",
                "w/\"3\"           | if-match-bad   | 400",
                "W\"3\"            | if-match-bad   | 400",
                "\"2\" \"3\"       | if-match-bad   | 400",
                "\"3\", 3          | if-match-bad   | 400",
                "*, \"3\"          | if-match-bad   | 400",
                "**                | if-match-bad   | 400",
                ",                 | if-match-bad   | 400",
                "-                 | if-match-bad   | 400",
            })
    void another_version_a_weak_tag_and_no_tag_are_told_apart(String ifMatch, String code, int status) {
        Fault fault = assertThrows(Refused.class, () -> ETags.require(ifMatch, 3))
                .faults()
                .get(0);
        assertEquals(code, fault.refusal().code());
        assertEquals(status, fault.refusal().kind().status());
        assertEquals("If-Match", fault.pointer());
        assertThrows(Refused.class, () -> ETags.requireIfGiven(ifMatch, 3));
    }

    @Test
    void a_weak_tag_is_told_apart_only_where_it_would_be_the_right_one() {
        Fault fault = assertThrows(Refused.class, () -> ETags.require("W/\"3\"", 3))
                .faults()
                .get(0);
        assertEquals(Map.of("value", "W/\"3\""), fault.args());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_empty_header_is_none(String ifMatch) {
        Refused refused = assertThrows(Refused.class, () -> ETags.require(ifMatch, 3));
        assertEquals(428, refused.kind().status());
        assertDoesNotThrow(() -> ETags.requireIfGiven(ifMatch, 3));
    }

    @Test
    void without_a_header_a_change_is_refused_where_it_needs_one() {
        assertEquals(
                428,
                assertThrows(Refused.class, () -> ETags.require(null, 3)).kind().status());
        assertDoesNotThrow(() -> ETags.requireIfGiven(null, 3));
    }

    @Test
    void a_header_of_many_quotes_is_read_in_one_go() {
        String long1 = "\"x\",".repeat(20_000) + "x";
        assertThrows(Refused.class, () -> ETags.require(long1, 3));
    }

    @Test
    void the_tag_that_is_given_out_is_the_one_that_is_taken() {
        assertDoesNotThrow(() -> ETags.require("\"" + ETags.tag(3).getValue() + "\"", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3-a\"", "W/\"3-a\"", "\"2-b\", \"3-a\"", "\"2-b\",W/\"3-a\""})
    void who_has_what_would_be_said_is_spared_it(String ifNoneMatch) {
        assertTrue(ETags.has(ifNoneMatch, "\"3-a\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"3\"", "\"3-b\"", "3-a", "\"3-a", "\"2-a\""})
    void who_has_the_version_alone_or_something_else_gets_it(String ifNoneMatch) {
        assertFalse(ETags.has(ifNoneMatch, "\"3-a\""));
    }
}
