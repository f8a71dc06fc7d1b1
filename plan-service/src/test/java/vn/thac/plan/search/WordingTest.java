package vn.thac.plan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.plan.search.Wording.Grade;
import vn.thac.plan.search.Wording.Near;
import vn.thac.plan.search.Wording.Way;
import vn.thac.plan.search.Wording.Word;

class WordingTest {

    private static List<Word> words(String... plain) {
        return Arrays.stream(plain).map(word -> new Word(word, word)).toList();
    }

    private static Wording wording(String... plain) {
        return new Wording(List.of(), words(plain), words(plain));
    }

    private static Grade grade(How how, String found) {
        return new Grade(how, new Way(found, null));
    }

    private static List<String> similar(Wording asked, Map<String, Set<String>> near) {
        return asked.similar(new Near(near, Set.of()), CommonWords.NONE).stream()
                .map(grade -> grade.ways().stream()
                        .map(way -> way.found() + (way.checked() == null ? "" : " ~ " + way.checked()))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    @Test
    void marks_count_first_with_the_words_beside_them_and_then_alone() {
        Wording asked = new Wording(List.of("#9/kh"), words("9", "kh", "xa"), words("xa"));
        assertEquals(
                List.of(
                        grade(How.MARK, "(('#9/kh') & 'xa')"),
                        grade(How.MARK, "('#9/kh')"),
                        grade(How.AS_WRITTEN, "('9' & 'kh' & 'xa' & '9 kh' & 'kh xa')"),
                        grade(How.WORDS, "('9' & 'kh' & 'xa')")),
                asked.exact(CommonWords.NONE));
    }

    @Test
    void nothing_that_was_typed_is_read_as_an_operator() {
        Wording asked = new Wording(List.of("#1/'\\|!"), words("x"), List.of());
        assertEquals(
                grade(How.MARK, "('#1/''\\\\|!')"),
                asked.exact(CommonWords.NONE).get(0));
    }

    @Test
    void marks_count_where_they_were_typed_and_only_there() {
        Wording asked = new Wording(List.of(), List.of(new Word("tre\u0309", "tre")), List.of());
        assertEquals(
                List.of(grade(How.AS_WRITTEN, "('tre\u0309')"), grade(How.WORDS, "('tre')")),
                asked.exact(CommonWords.NONE));
    }

    @Test
    void one_word_of_few_may_be_another_and_two_of_five() {
        Map<String, Set<String>> near =
                Map.of("an", Set.of("anh"), "bo", Set.of("bon"), "co", Set.of("con"), "da", Set.of("dai"));
        assertEquals(List.of("('bo' & ('anh')) | ('an' & ('bon'))"), similar(wording("an", "bo"), near));
        assertEquals(1, similar(wording("an", "bo", "co", "da"), near).size());
        List<String> five = similar(wording("an", "bo", "co", "da", "7"), near);
        assertEquals(2, five.size());
        assertEquals(4, five.get(0).split(" \\| ").length);
        assertEquals(6, five.get(1).split(" \\| ").length);
        assertTrue(five.get(1).contains("('bo' & 'da' & '7') ~ (('anh') & ('con'))"), five.get(1));
    }

    @Test
    void a_word_for_which_there_is_none_may_be_missing_among_three_and_not_among_two() {
        Map<String, Set<String>> near = Map.of("an", Set.of(), "bo", Set.of(), "co", Set.of());
        assertEquals(List.of(), similar(wording("an", "bo"), near));
        assertEquals(
                List.of("('bo' & 'co') | ('an' & 'co') | ('an' & 'bo')"), similar(wording("an", "bo", "co"), near));
    }

    @Test
    void no_way_leads_over_a_word_that_stands_nowhere() {
        Map<String, Set<String>> near = Map.of("bzo", Set.of("bo"), "co", Set.of("con"), "an", Set.of("anh"));
        assertEquals(
                List.of(grade(How.SIMILAR, "('co' & 'an' & ('bo'))")),
                wording("bzo", "co", "an").similar(new Near(near, Set.of("bzo")), CommonWords.NONE));
    }

    @Test
    void of_many_words_one_handful_or_another_is_right() {
        Map<String, Set<String>> near = Map.of("co", Set.of("cu"), "da", Set.of("di"));
        String whole = "(('a' & 'b' & 'da' & 'e' & 'f' & '7') & (('cu')))"
                + " | (('a' & 'b' & 'co' & 'e' & 'f' & '7') & (('di')))";
        assertEquals(
                List.of("('a' & 'b' & 'co') ~ " + whole + " | ('da' & 'e' & 'f') ~ " + whole),
                similar(wording("a", "b", "co", "da", "e", "f", "7"), near).subList(0, 1));
    }

    @Test
    void the_rarest_words_are_looked_for_and_those_that_stand_nearly_everywhere_checked() {
        CommonWords common = CommonWords.of(Map.of("va", 0.9, "cua", 0.6, "tre", 0.01, "em", 0.02), 0.001);
        assertEquals(
                new Grade(How.WORDS, new Way("('tre' & 'em')", "('cua' & 'va')")),
                wording("va", "em", "cua", "tre").exact(common).get(1));
        assertEquals(
                new Grade(How.WORDS, new Way("('khuyet' & 'em')", "('va')")),
                wording("em", "va", "khuyet").exact(common).get(1));
        assertEquals(
                grade(How.WORDS, "('cua' & 'va')"),
                wording("va", "cua").exact(common).get(1));
        assertEquals(
                grade(How.WORDS, "('va' & 'cua')"),
                wording("va", "cua").exact(CommonWords.NONE).get(1));
    }

    @Test
    void of_many_words_the_handfuls_are_the_rarest() {
        CommonWords common = CommonWords.of(Map.of("a", 0.9, "b", 0.8), 0.001);
        String first = wording("a", "b", "co", "da", "e", "f", "gu", "hu", "ii", "ka")
                .similar(new Near(Map.of("co", Set.of("cu"), "da", Set.of("di")), Set.of()), common)
                .get(0)
                .ways()
                .get(0)
                .found();
        assertEquals("('co' & 'da' & 'e' & 'f')", first);
    }

    @Test
    void digits_stay_as_they_are() {
        assertEquals(Set.of("61a", "xa"), wording("61", "61a", "xa", "x").doubtful());
        assertEquals(List.of("('61' & ('xu'))"), similar(wording("61", "xa"), Map.of("xa", Set.of("xu"))));
    }

    @Test
    void however_much_is_typed_the_ways_stay_few() {
        String[] many =
                Stream.iterate(1, i -> i + 1).limit(150).map(i -> "w" + i).toArray(String[]::new);
        assertEquals(List.of(), similar(wording(many), Map.of()));
        assertEquals(2, wording(many).exact(CommonWords.NONE).size());
    }
}
