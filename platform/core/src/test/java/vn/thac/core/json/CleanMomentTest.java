package vn.thac.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanMomentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        new JsonRules().customize(JSON);
    }

    @Test
    void a_moment_keeps_the_offset_that_it_was_written_with() throws JsonProcessingException {
        assertEquals(
                OffsetDateTime.of(2024, 11, 9, 17, 0, 0, 0, ZoneOffset.ofHours(7)),
                JSON.readValue("\"2024-11-09T17:00:00+07:00\"", OffsetDateTime.class));
    }

    @ParameterizedTest
    @CsvSource({
        // text                             instant
        "2024-11-09T17:00+07:00,           2024-11-09T10:00:00Z",
        "2024-11-09T17:00:00.123456Z,      2024-11-09T17:00:00.123456Z",
        "2024-02-29T00:00:00Z,             2024-02-29T00:00:00Z",
        "0001-01-01T00:00:00Z,             0001-01-01T00:00:00Z",
        "0001-01-01T07:00:00+07:00,        0001-01-01T00:00:00Z",
        "0000-12-31T23:00:00-01:00,        0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z,   9999-12-31T23:59:59.999999999Z",
        "+10000-01-01T06:59:59+07:00,      9999-12-31T23:59:59Z"
    })
    void its_year_is_that_of_the_instant(String text, Instant instant) {
        assertEquals(instant, CleanMoment.of(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T06:59:59+07:00",
                "0000-12-31T22:59:59-01:00",
                "9999-12-31T23:59:59-01:00",
                "+10000-01-01T07:00:00+07:00",
                "2023-02-29T00:00:00Z",
                "2024-11-09T24:00:00Z",
                "2024-11-09T17:00:00",
                "2024-11-09T17:00:00+19:00",
                "2024-11-09 17:00:00Z",
                "2024-11-09",
                ""
            })
    void whatever_else_is_no_moment(String text) {
        assertThrows(DateTimeException.class, () -> CleanMoment.of(text));
        assertThrows(JsonMappingException.class, () -> JSON.readValue('"' + text + '"', OffsetDateTime.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1731146400", "1731146400.5", "true", "[2024,11,9]", "{}"})
    void a_moment_is_a_text(String json) {
        assertThrows(JsonMappingException.class, () -> JSON.readValue(json, OffsetDateTime.class));
    }
}
