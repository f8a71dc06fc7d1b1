package vn.thac.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireNameTest {

    enum Asks implements WireName {
        OWN_PLAN,
        INTEGRATE
    }

    enum Comparator implements WireName {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        @Override
        public String wire() {
            return sign;
        }
    }

    enum Doubled implements WireName {
        ONE,
        ANOTHER;

        @Override
        public String wire() {
            return "same";
        }
    }

    @Test
    void a_constant_goes_by_its_name_in_small_letters_with_hyphens_unless_it_says_otherwise() {
        assertEquals(List.of("own-plan", "integrate"), WireName.words(Asks.class));
        assertEquals(List.of("≥", "≤"), WireName.words(Comparator.class));
    }

    @Test
    void a_word_is_read_exactly() {
        assertEquals(Asks.OWN_PLAN, WireName.of(Asks.class, "own-plan"));
        assertEquals(Optional.of(Comparator.AT_MOST), WireName.find(Comparator.class, "≤"));
        assertEquals(Optional.empty(), WireName.find(Asks.class, "OWN_PLAN"));
    }

    @Test
    void an_unknown_word_is_told_with_those_there_are() {
        assertEquals(
                "\"later\" is none of own-plan, integrate",
                assertThrows(IllegalArgumentException.class, () -> WireName.of(Asks.class, "later"))
                        .getMessage());
    }

    @Test
    void json_is_written_and_read_by_the_word_also_as_a_key() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertEquals("[\"own-plan\",\"≥\"]", json.writeValueAsString(List.of(Asks.OWN_PLAN, Comparator.AT_LEAST)));
        assertEquals(Asks.OWN_PLAN, json.readValue("\"own-plan\"", Asks.class));
        assertEquals(Comparator.AT_LEAST, json.readValue("\"≥\"", Comparator.class));
        assertEquals("{\"own-plan\":1}", json.writeValueAsString(Map.of(Asks.OWN_PLAN, 1)));
    }

    @Test
    void two_constants_of_one_word_are_a_mistake() {
        assertThrows(IllegalStateException.class, () -> WireName.words(Doubled.class));
    }
}
