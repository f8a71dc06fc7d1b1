package vn.thac.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.WireName;
import vn.thac.core.edge.WordParameters;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;

class UnknownWordTest {

    enum Stage implements WireName {
        SENT_BACK,
        DONE
    }

    enum Plain {
        DONE
    }

    record Named(String name) implements WireName {}

    @Test
    void only_an_enum_with_words_of_its_own_is_a_closed_list() {
        assertTrue(UnknownWord.isOne(Stage.class));
        assertFalse(UnknownWord.isOne(Plain.class));
        assertFalse(UnknownWord.isOne(Named.class));
        assertFalse(UnknownWord.isOne(WireName.class));
        assertFalse(UnknownWord.isOne(String.class));
        assertFalse(UnknownWord.isOne(null));
    }

    @ParameterizedTest
    @CsvSource({
        // word      unknown
        "sent-back, false",
        "done,      false",
        "SENT_BACK, true",
        "Done,      true",
        "sent back, true",
        "' done',   true",
        "'',        true"
    })
    void a_word_is_known_as_it_is_written(String word, boolean unknown) {
        assertEquals(unknown, UnknownWord.isOne(Stage.class, word));
        assertEquals(
                unknown,
                new WordParameters().getConverter(Stage.class, null, null).fromString(word) == null);
    }

    @Test
    void where_there_is_no_closed_list_no_word_is_unknown() {
        assertFalse(UnknownWord.isOne(Plain.class, "over"));
        assertNull(new WordParameters().getConverter(Plain.class, null, null));
    }

    @Test
    void it_is_refused_at_its_place_with_the_words_in_their_order() {
        Faults faults = new Faults();
        UnknownWord.note(Stage.class, "over", "/stage", faults);

        assertEquals(
                List.of(new Fault(
                        CoreRefusal.UNKNOWN_WORD, "/stage", Map.of("value", "over", "allowed", "sent-back, done"))),
                faults.list());
    }
}
