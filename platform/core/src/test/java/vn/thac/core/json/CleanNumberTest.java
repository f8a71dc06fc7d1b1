package vn.thac.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanNumberTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        new JsonRules().customize(JSON);
    }

    @ParameterizedTest
    @CsvSource({
        // number   sane
        "0,        true",
        "1e1000,   true",
        "1e1001,   false",
        "-1e1001,  false",
        "1e-1000,  true",
        "1e-1001,  false",
        "0e1001,   false"
    })
    void a_number_has_a_thousand_places_on_each_side_at_most(BigDecimal number, boolean sane) {
        assertEquals(sane, CleanNumber.isSane(number));
    }

    @Test
    void digits_are_bounded_as_places_are() {
        assertTrue(CleanNumber.isSane(new BigDecimal("9".repeat(1000))));
        assertFalse(CleanNumber.isSane(new BigDecimal("9".repeat(1001))));
        assertFalse(CleanNumber.isSane(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)));
        assertFalse(CleanNumber.isSane(new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.10", "99.900", "-7", "0.1", "1234567890123456789.123456789"})
    void a_number_is_read_digit_by_digit(String text) throws JsonProcessingException {
        assertEquals(new BigDecimal(text), JSON.readValue(text, BigDecimal.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1e-1001", "1e999999999", "\"7\"", "\"\"", "true", "{}", "[7]"})
    void whatever_else_is_no_number(String json) {
        assertThrows(JsonMappingException.class, () -> JSON.readValue(json, BigDecimal.class));
    }

    @Test
    void nothing_is_no_number_and_no_fault() throws JsonProcessingException {
        assertNull(JSON.readValue("null", BigDecimal.class));
    }
}
