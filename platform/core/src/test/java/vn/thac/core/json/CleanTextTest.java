package vn.thac.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        new JsonRules().customize(JSON);
    }

    private static String read(String text) throws JsonProcessingException {
        return JSON.readValue(new ObjectMapper().writeValueAsString(text), String.class);
    }

    @Test
    void the_same_word_is_the_same_string() throws JsonProcessingException {
        assertEquals("Tam Đường", read("Tam Đươ\u0300ng"));
        assertEquals(" hai\n dòng ", read(" hai\n dòng "));
        assertEquals("a\u200b\u00a0b", read("a\u200b\u00a0b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b\u200d", "\u3164", "\u2800 \ufeff", "\u2003\u2028", "\u0001"})
    void where_there_is_nothing_to_see_the_text_is_empty(String unseen) throws JsonProcessingException {
        assertEquals("", read(unseen));
    }

    @Test
    void what_no_column_can_hold_is_refused() {
        assertThrows(JsonMappingException.class, () -> read("a\0b"));
        assertThrows(JsonMappingException.class, () -> JSON.readValue("\"\\ud800\"", String.class));
        assertThrows(JsonMappingException.class, () -> JSON.readValue("7", String.class));
    }
}
