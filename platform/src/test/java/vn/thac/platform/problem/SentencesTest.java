package vn.thac.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @EnumSource(PlatformRefusal.class)
    void every_refusal_has_a_sentence_in_both_languages(PlatformRefusal refusal) {
        Fault fault = new Fault(refusal, "", Map.of());
        assertNotEquals(refusal.code(), sentences.of(fault, VIETNAMESE));
        assertNotEquals(refusal.code(), sentences.of(fault, Locale.ENGLISH));
    }

    @Test
    void placeholders_are_filled() {
        Fault fault = new Fault(PlatformRefusal.STALE, "If-Match", Map.of("current", 7));
        assertEquals("It has changed to version 7; read it again first.", sentences.of(fault, Locale.ENGLISH));
    }

    @Test
    void the_callers_language_is_spoken_and_vietnamese_otherwise() {
        assertEquals(Locale.ENGLISH, sentences.choose("fr, en;q=0.5"));
        assertEquals(VIETNAMESE, sentences.choose("vi-VN, en;q=0.5"));
        assertEquals(VIETNAMESE, sentences.choose(null));
        assertEquals(VIETNAMESE, sentences.choose("not a language;;"));
    }
}
