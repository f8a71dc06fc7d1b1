package vn.thac.desk.page.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.service.WordClient.Body;
import vn.thac.desk.page.service.WordClient.Word;

/** A word comes out of its form as it went in, and what is wrong with a row is told at that row. */
class WordFormTest {

    private static final WordForm SCHEME = WordForm.of(WordsOf.SCHEMES).orElseThrow();

    @Test
    void a_word_that_nobody_touched_says_what_it_said() {
        Word scheme = new Word(
                4,
                "dvhc",
                "Mã",
                "Code",
                1,
                null,
                null,
                List.of(new Word.Form("commune", "[0-9]{5}"), new Word.Form(null, "vn")),
                true);
        assertEquals(
                Map.of(
                        "nameVi",
                        "Mã",
                        "nameEn",
                        "Code",
                        "rank",
                        1,
                        "retired",
                        true,
                        "forms",
                        List.of(Map.of("level", "commune", "pattern", "[0-9]{5}"), Map.of("pattern", "vn"))),
                SCHEME.body(WordForm.of(scheme)));
        assertEquals("\"4\"", WordForm.of(scheme).version());
        Body body = new Body(
                2,
                "party",
                "capuy",
                true,
                null,
                List.of(new Body.Naming(null, "huyện", "party-committee", "Huyện ủy {name}")));
        assertEquals(
                Map.of(
                        "scheme",
                        "capuy",
                        "line",
                        true,
                        "names",
                        List.of(Map.of("areaKind", "huyện", "kind", "party-committee", "pattern", "Huyện ủy {name}"))),
                WordForm.of(WordsOf.BODIES).orElseThrow().body(WordForm.of(body)));
    }

    @Test
    void a_row_that_was_emptied_is_left_out_and_the_others_move_up() {
        Entered entered = SCHEME.withoutGaps(form(
                "nameVi",
                "Mã",
                "forms/0/pattern",
                " ",
                "forms/1/level",
                "commune",
                "forms/1/pattern",
                "[0-9]{5}",
                "forms/3/pattern",
                "x"));
        assertEquals(
                List.of(Map.of("level", "commune", "pattern", "[0-9]{5}"), Map.of("pattern", "x")),
                SCHEME.body(entered).get("forms"));
        assertEquals(4, SCHEME.rows(entered).size(), "and two more can be written into");
        Entered refused = entered.refused(new Problem(
                "",
                "",
                422,
                "invalid",
                null,
                null,
                null,
                List.of(
                        new Problem.Item("bad-form", "/forms/1/pattern", "Mẫu sai"),
                        new Problem.Item("no-code", "code", "Mã sai")),
                null));
        WordSheet sheet = new WordSheet(WordsOf.SCHEMES, "dvhc", SCHEME, refused, false, Map.of());
        assertTrue(sheet.rows().get(0).get(1).fault().isEmpty());
        assertEquals("Mẫu sai", sheet.rows().get(1).get(1).fault().orElseThrow());
        assertEquals("x", sheet.rows().get(1).get(1).written());
        assertEquals("Mã sai", refused.fault("code").orElseThrow());
    }

    @Test
    void what_is_no_number_goes_as_it_was_written_and_nothing_is_not_said() {
        WordForm level = WordForm.of(WordsOf.LEVELS).orElseThrow();
        assertEquals(Map.of("rank", "cao", "retired", false), level.body(form("rank", "cao", "nameVi", " ")));
    }

    @Test
    void words_with_a_source_in_the_law_are_nobodys_to_change() {
        assertEquals(
                List.of("levels", "tracks", "kinds", "trees", "schemes", "bodies", "congress-terms"),
                Stream.of(WordsOf.values())
                        .filter(WordsOf::isKept)
                        .map(WordsOf::wire)
                        .toList());
        assertEquals(
                "/administration/vocabulary/kinds/th%E1%BB%8B%20x%C3%A3",
                WordsOf.KINDS.at("thị xã").toString());
    }

    private static Entered form(String... pairs) {
        return Entered.of(Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
                .collect(Collectors.toMap(i -> pairs[i], i -> List.of(pairs[i + 1]))));
    }
}
