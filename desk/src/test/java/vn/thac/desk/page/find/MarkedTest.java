package vn.thac.desk.page.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thac.desk.page.find.Marked.Piece;

class MarkedTest {

    @Test
    void words_that_were_met_are_set_off_and_nothing_is_lost() {
        assertEquals(
                List.of(
                        new Piece("Bảo vệ ", false),
                        new Piece("trẻ", true),
                        new Piece(" ", false),
                        new Piece("em", true),
                        new Piece(" trên đường", false)),
                Marked.of("Bảo vệ trẻ em trên đường", List.of("trẻ", "em")).pieces());
    }

    @Test
    void only_whole_words_are_set_off() {
        assertEquals("xem [em] em1", shown("xem em em1", "em"));
    }

    @Test
    void of_words_that_begin_alike_the_longest_is_set_off() {
        assertEquals("số [28-CT/TW] và 28", shown("số 28-CT/TW và 28", "28-CT/TW"));
        assertEquals("[trẻ em] là [trẻ]", shown("trẻ em là trẻ", "trẻ", "trẻ em"));
    }

    @Test
    void without_a_word_that_was_met_the_text_is_one_piece() {
        assertEquals("như thường (.*)", shown("như thường (.*)"));
        assertEquals("như thường (.*)", shown("như thường (.*)", ".*x"));
    }

    @Test
    void of_a_long_text_what_lies_around_the_first_is_shown() {
        String before = "trước ".repeat(100);
        String after = "sau ".repeat(200);
        String text = shown(before + "đây " + after, "đây");
        assertTrue(text.startsWith("… trước"), text);
        assertTrue(text.contains("[đây]"), text);
        assertTrue(text.endsWith("sau …"), text);
        assertTrue(text.length() < 300, text);
        assertTrue(shown("đầu " + after, "đầu").startsWith("[đầu] sau"), "nothing is left out before the first word");
        assertTrue(shown(before + "đuôi", "đuôi").endsWith("[đuôi]"), "nor behind the last");
    }

    @Test
    void a_word_without_end_is_shown_as_far_as_it_goes() {
        String word = "x".repeat(1_000);
        assertTrue(shown(word).startsWith("xxx"));
        assertTrue(shown(word).length() < 300);
        assertTrue(shown(word + " đây " + word, "đây").contains("[đây]"));
    }

    private static String shown(String text, String... met) {
        return Marked.of(text, List.of(met)).pieces().stream()
                .map(piece -> piece.met() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
