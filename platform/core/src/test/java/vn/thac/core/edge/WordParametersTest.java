package vn.thac.core.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.WireName;

class WordParametersTest {

    enum State implements WireName {
        OWN_PLAN,
        PASS_ON
    }

    enum Plain {
        A
    }

    private final WordParameters parameters = new WordParameters();

    @Test
    void a_word_is_read_and_written() {
        var states = parameters.getConverter(State.class, State.class, null);
        assertEquals(State.OWN_PLAN, states.fromString("own-plan"));
        assertEquals("pass-on", states.toString(State.PASS_ON));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "OWN_PLAN", "own plan", "Own-plan", " own-plan"})
    void what_is_no_word_is_left_to_who_refuses_it(String word) {
        assertNull(parameters.getConverter(State.class, State.class, null).fromString(word));
    }

    @Test
    void what_has_no_words_of_its_own_is_the_frameworks() {
        assertNull(parameters.getConverter(Plain.class, Plain.class, null));
        assertNull(parameters.getConverter(String.class, String.class, null));
        assertNull(parameters.getConverter(int.class, int.class, null));
    }
}
