package vn.thac.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @EnumSource(CoreRefusal.class)
    void every_refusal_has_a_sentence_in_both_languages(CoreRefusal refusal) {
        Fault fault = new Fault(refusal, "", Map.of());
        assertNotEquals(refusal.code(), sentences.of(fault, VIETNAMESE));
        assertNotEquals(refusal.code(), sentences.of(fault, Locale.ENGLISH));
    }

    @Test
    void placeholders_are_filled() {
        Fault fault = new Fault(CoreRefusal.STALE, "If-Match", Map.of("current", 7));
        assertEquals("It has changed to version 7; read it again first.", sentences.of(fault, Locale.ENGLISH));
    }

    @Test
    void a_title_is_the_same_for_every_fault_of_its_kind() {
        for (CoreRefusal refusal : CoreRefusal.values()) {
            for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
                String title = sentences.title(refusal, locale);
                assertFalse(title.contains("{") || title.startsWith("kind."), title);
            }
        }
    }

    @Test
    void a_sentence_repeats_a_huge_value_in_part_only() {
        Fault fault = new Fault(CoreRefusal.BAD_VALUE, "/name", Map.of("value", "x".repeat(2_000_000)));
        assertTrue(sentences.of(fault, VIETNAMESE).length() < 300);
    }

    @Test
    void a_broken_bound_is_told_in_the_callers_language() {
        var why = new Sentences.Phrase("bound.size.text", Map.of("min", 1, "max", 20, "has", 21));
        Fault fault = new Fault(CoreRefusal.INVALID_VALUES, "/name", Map.of("why", why));
        assertTrue(sentences.of(fault, VIETNAMESE).contains("từ 1 đến 20"));
        assertTrue(sentences.of(fault, Locale.ENGLISH).contains("1 to 20"));
    }

    @Test
    void a_day_is_written_as_the_language_writes_it() {
        var why = new Sentences.Phrase("wanted.fields", Map.of("names", LocalDate.of(2024, 12, 9)));
        Fault fault = new Fault(CoreRefusal.INVALID_VALUES, "/due", Map.of("why", why));
        assertTrue(sentences.of(fault, VIETNAMESE).contains("09/12/2024"), sentences.of(fault, VIETNAMESE));
        assertTrue(
                sentences.of(fault, Locale.ENGLISH).contains("9 December 2024"), sentences.of(fault, Locale.ENGLISH));
    }

    @Test
    void the_callers_language_is_spoken_and_vietnamese_otherwise() {
        assertEquals(Locale.ENGLISH, sentences.choose("fr, en;q=0.5"));
        assertEquals(VIETNAMESE, sentences.choose("vi-VN, en;q=0.5"));
        assertEquals(VIETNAMESE, sentences.choose(null));
        assertEquals(VIETNAMESE, sentences.choose("not a language;;"));
    }

    @ParameterizedTest
    @CsvSource({
        // Accept-Language            language
        "en,                        en",
        "en-GB,                     en",
        "EN,                        en",
        "'vi, en',                  vi",
        "'en, vi',                  en",
        "'vi;q=0.1, en;q=0.9',      en",
        "'fr, de',                  vi",
        "*,                         vi",
        "' ',                       vi",
        "en_GB!,                    vi"
    })
    void the_first_language_that_we_speak_is_chosen(String accepted, String language) {
        assertEquals(Locale.forLanguageTag(language), sentences.choose(accepted));
    }

    /** The JDK's reader of language ranges fails on some of these with an index out of bounds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "--",
                "-vi",
                "vi-",
                "-,-",
                ",",
                ";",
                "=",
                "*-",
                "vi;q=",
                "vi;q=x",
                "vi;q=-1",
                "vi;q=2",
                "\u0000",
                "\u00e9",
                "😀",
                "vi;;q=1",
                "x-",
                "i-",
                "a-b-c-d-e-f-g-h",
                "q=0.5",
                "*;q=0",
                "en;q=1;q=1",
                "-;q=1,en"
            })
    void whatever_is_asked_for_a_language_is_chosen(String accepted) {
        Locale chosen = sentences.choose(accepted);
        assertTrue(List.of(VIETNAMESE, Locale.ENGLISH).contains(chosen), accepted);
    }

    @ParameterizedTest
    @CsvSource({"vi, true", "'vi, en;q=0.5', true", "*, true", "-, false", "'vi;q=x', false", "'', false", "' ', false"
    })
    void what_cannot_be_read_is_told_from_what_can(String accepted, boolean reads) {
        assertEquals(reads, Sentences.reads(accepted));
    }

    @Test
    void a_list_without_an_end_is_read_all_the_same() {
        assertEquals(VIETNAMESE, sentences.choose("-,".repeat(10_000)));
        assertEquals(VIETNAMESE, sentences.choose("-".repeat(20_000)));
    }

    @Test
    void every_refusal_of_ours_has_its_sentence_and_no_title_a_gap() {
        for (CoreRefusal refusal : CoreRefusal.values()) {
            assertTrue(sentences.has(refusal.code()), refusal.code());
            assertTrue(sentences.has(Sentences.kind(refusal)), Sentences.kind(refusal));
            for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
                assertFalse(sentences.title(refusal, locale).contains("{"), refusal + " " + locale);
            }
        }
    }

    @Test
    void each_kind_of_refusal_is_a_status_of_http_and_its_own() {
        assertEquals(
                Kind.values().length,
                Stream.of(Kind.values()).map(Kind::status).distinct().count());
        assertTrue(Stream.of(Kind.values()).allMatch(kind -> kind.status() >= 400 && kind.status() < 600));
    }

    @Test
    void whoever_speaks_neither_is_answered_in_vietnamese() {
        Fault fault = new Fault(CoreRefusal.NOT_FOUND, "", Map.of());
        assertEquals(sentences.of(fault, VIETNAMESE), sentences.of(fault, Locale.FRENCH));
    }

    @Test
    void a_value_is_repeated_as_it_is_and_never_read_as_a_placeholder() {
        for (String value : List.of("$1", "\\", "{allowed}", "{value}", "100 %")) {
            Fault fault = new Fault(CoreRefusal.BAD_VALUE, "/a", Map.of("value", value, "allowed", "b"));
            assertEquals("The value is not valid: " + value, sentences.of(fault, Locale.ENGLISH));
        }
    }

    @Test
    void a_placeholder_without_a_value_stays() {
        Fault fault = new Fault(CoreRefusal.BAD_VALUE, "/a", Map.of("valu", "x"));
        assertEquals("The value is not valid: {value}", sentences.of(fault, Locale.ENGLISH));
    }

    @Test
    void what_has_no_sentence_is_told_by_its_code() {
        assertEquals("no-such-key", sentences.say("no-such-key", Map.of(), VIETNAMESE));
        assertFalse(sentences.has("no-such-key"));
        assertTrue(sentences.has("bound.size.text"));
    }

    @ParameterizedTest
    @CsvSource({
        // refusal                 title
        "STALE,                  Stale version",
        "CURSOR_BAD,             The page cursor is not valid.",
        "UNKNOWN_PARAMETER,      Malformed parameter"
    })
    void a_title_is_its_own_or_the_sentence(CoreRefusal refusal, String title) {
        assertEquals(title, sentences.title(refusal, Locale.ENGLISH));
    }

    @Test
    void a_long_value_is_cut_between_characters() {
        assertEquals("x".repeat(200), Sentences.clip("x".repeat(200), 200));
        assertEquals("x".repeat(100) + "…", Sentences.clip("x".repeat(201), 200));
        assertEquals("😀".repeat(100) + "…", Sentences.clip("😀".repeat(101), 200));
        assertEquals("😀".repeat(100), Sentences.clip("😀".repeat(100), 200));
    }
}
