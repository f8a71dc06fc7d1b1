package vn.thac.core.inbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterBytesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ConsumerRecord<String, byte[]> record(String key, String payload) {
        return record(key, payload == null ? null : payload.getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<String, byte[]> record(String key, byte[] payload) {
        var record = new ConsumerRecord<>("thac.plan", 3, 28L, key, payload);
        record.headers().add("ce_id", "1".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "{}", "{\"name\":\"a\u0000b\"}", "\u0000", "Đồng Tháp 😀", "\ufffd", "\\u0000"})
    void a_record_comes_back_as_it_was(String text) {
        var back = LetterBytes.of(record(text, text), JSON).record(JSON);
        assertEquals(text, back.key());
        assertArrayEquals(record(text, text).value(), back.value());
        assertEquals("thac.plan/3@28", back.topic() + "/" + back.partition() + "@" + back.offset());
    }

    @Test
    void a_payload_that_is_no_text_comes_back_byte_for_byte() {
        byte[] odd = {'{', (byte) 0xff, 0, (byte) 0xc3, '}'};
        LetterBytes letter = LetterBytes.of(record("k", odd), JSON);
        assertArrayEquals(odd, letter.payload());
        assertArrayEquals(odd, letter.record(JSON).value());
    }

    @Test
    void headers_come_back_with_any_bytes_none_and_twice() {
        var record = record("k", "{}");
        byte[] odd = {0, -1, (byte) 0xc3, 7};
        record.headers()
                .add("odd", odd)
                .add("none", null)
                .add("odd", new byte[0])
                .add("n\u0000l", odd);
        var back = LetterBytes.of(record, JSON).record(JSON);
        assertEquals(
                Arrays.stream(record.headers().toArray()).map(h -> h.key()).toList(),
                Arrays.stream(back.headers().toArray()).map(h -> h.key()).toList());
        assertNull(back.headers().lastHeader("none").value());
        assertArrayEquals(new byte[0], back.headers().lastHeader("odd").value());
        assertArrayEquals(odd, back.headers().lastHeader("n\u0000l").value());
    }

    @Test
    void nothing_of_what_is_written_as_text_holds_what_no_column_can() {
        var record = record("k", "{}");
        record.headers().add("a\u0000", new byte[] {0});
        assertEquals(-1, LetterBytes.of(record, JSON).headers().indexOf('\0'));
        assertEquals(-1, LetterBytes.shown("NUL \u0000 half \ud800 line\n").indexOf('\0'));
        assertEquals("NUL \ufffd half \ufffd line\ufffd", LetterBytes.shown("NUL \u0000 half \ud800 line\n"));
    }

    @Test
    void what_is_shown_has_an_end() {
        String shown = LetterBytes.shown("😀".repeat(5_000));
        assertTrue(shown.length() <= 2_001, "length " + shown.length());
        assertFalse(Character.isHighSurrogate(shown.charAt(shown.length() - 2)), "half a sign");
        assertEquals("short", LetterBytes.shown("short"));
        assertNull(LetterBytes.shownOrNull(null));
    }

    @ParameterizedTest
    @CsvSource({
        // one key, payload; another key, payload; the same letter
        "k, {},   k, {},   true",
        "k, {},   k, {} ,  true",
        "k, {},   l, {},   false",
        "k, {},   k, [],   false",
        "k, ,     k, {},   false",
        ", {},    k, {},   false",
    })
    void a_letter_is_told_from_another_at_the_same_place(
            String key, String payload, String otherKey, String otherPayload, boolean same) {
        byte[] one = LetterBytes.of(record(key, payload), JSON).fingerprint();
        byte[] other = LetterBytes.of(record(otherKey, otherPayload), JSON).fingerprint();
        assertEquals(same, Arrays.equals(one, other));
    }
}
