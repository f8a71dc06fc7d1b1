package vn.thac.identity.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.identity.search.NameReading.KindWords;

class NameReadingTest {

    private static final List<KindWords> KINDS = List.of(
            new KindWords("xã", List.of("xa")),
            new KindWords("thành phố", List.of("thanh", "pho")),
            new KindWords("centrally run city", List.of("thanh", "pho")));

    @Test
    void words_are_without_marks_and_signs() {
        assertEquals(List.of("ba", "ria", "vung", "tau", "h", "leo"), NameReading.words(" Bà Rịa – Vũng Tàu, H'leo "));
        assertEquals(List.of(), NameReading.words("?!"));
    }

    @Test
    void the_longest_name_comes_first_and_what_is_behind_it_says_where() {
        List<String> words = List.of("lam", "son", "thanh");
        assertEquals(
                List.of(
                        List.of(new NameReading(words, Set.of(), List.of())),
                        List.of(new NameReading(List.of("lam", "son"), Set.of(), List.of("thanh"))),
                        List.of(new NameReading(List.of("lam"), Set.of(), List.of("son", "thanh")))),
                NameReading.of(words, KINDS));
    }

    @Test
    void the_word_before_a_name_may_be_its_kind_or_its_own() {
        assertEquals(
                List.of(
                        new NameReading(List.of("thanh", "pho", "vinh"), Set.of(), List.of()),
                        new NameReading(List.of("vinh"), Set.of("thành phố", "centrally run city"), List.of())),
                NameReading.of(List.of("thanh", "pho", "vinh"), KINDS).get(0));
        assertEquals(
                List.of(new NameReading(List.of("xa"), Set.of(), List.of())),
                NameReading.of(List.of("xa"), KINDS).get(0));
    }
}
