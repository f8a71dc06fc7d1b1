package vn.thac.identity.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Faults;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.IdentityRefusal;

/** What the words decide: kinds of new units, forms of codes, names of bodies, faults with what was meant. */
class WordsInUseTest {

    private static final Body FRONT = new Body(
            "front",
            "mttq",
            true,
            "party",
            List.of(
                    new Naming("Province", null, "front-committee", "MTTQ {place}"),
                    new Naming(null, "HUYỆN", "x", "MTTQ {name}")),
            3);

    private static final Vocabulary WORDS = new Vocabulary(
            List.of(
                    Word.level("province", "Cấp tỉnh", "Province", 2),
                    Word.level("district", "Cấp huyện", "District", 3),
                    Word.track("front", "Mặt trận", "Front", 4),
                    Word.kind("huyện", "huyện", "district", "huyện"),
                    Word.kind("tổng", "tổng", "canton", "tổng").retired(true),
                    Word.tree("command", "", "", false),
                    Word.tree("area", "", "", true),
                    Word.scheme(
                            "mttq",
                            "",
                            "",
                            5,
                            List.of(new CodeForm("district", "[0-9]{3}"), new CodeForm(null, "[a-z]+"))),
                    Word.scheme("thac", "", "", 8, List.of())),
            List.of(FRONT));

    @Test
    void a_territory_is_of_a_kind_that_there_is_and_a_body_may_be_of_any_but_a_retired_one() {
        assertEquals(Optional.of("huyện"), WORDS.newKind("HUYỆN", true));
        assertEquals(Optional.empty(), WORDS.newKind("buôn", true));
        assertEquals(Optional.of("buôn"), WORDS.newKind(" buôn ", false));
        assertEquals(Optional.empty(), WORDS.newKind("Tổng", false));
        assertEquals(Optional.empty(), WORDS.newKind("…", false));
    }

    @Test
    void the_form_of_the_level_counts_before_the_one_for_all_and_no_form_takes_any() {
        assertEquals(true, WORDS.fits("mttq", "district", "024"));
        assertEquals(false, WORDS.fits("mttq", "district", "abc"));
        assertEquals(true, WORDS.fits("mttq", "province", "abc"));
        assertEquals(false, WORDS.fits("mttq", "province", "024"));
        assertEquals(true, WORDS.fits("thac", "province", "A.b-1"));
        assertEquals(true, WORDS.fits("nothing", "province", "x"));
    }

    @Test
    void a_wrong_form_is_told_with_the_code_that_was_meant() {
        var fault = WORDS.wrongForm("mttq", "district", "24", "/ref");

        assertEquals(IdentityRefusal.WRONG_FORM_OF_CODE, fault.refusal());
        assertEquals("/ref", fault.pointer());
        assertEquals("mttq:24", fault.args().get("value"));
        assertEquals("024", fault.args().get("meant"));
        assertEquals(
                "–", WORDS.wrongForm("mttq", "district", "12345", "/ref").args().get("meant"));
    }

    @Test
    void an_unknown_word_is_told_with_those_that_are_near() {
        var fault = WORDS.unknown(IdentityRefusal.UNKNOWN_KIND, WordList.KIND, "huyen", "/kind");

        assertEquals("huyện", fault.args().get("near"));
        assertEquals("huyen", fault.args().get("value"));
    }

    @Test
    void a_body_is_kept_in_the_words_of_the_vocabulary() {
        Body body = FRONT.in(WORDS);

        assertEquals("province", body.names().get(0).level());
        assertEquals("huyện", body.names().get(1).areaKind());
        assertEquals(3, body.version());
        assertEquals(body, body.in(WORDS));
    }

    @Test
    void a_word_says_what_its_list_says_and_nothing_else() {
        for (Runnable bad : List.<Runnable>of(
                () -> new Word(WordList.LEVEL, "x", "", "", null, null, null, null, false, 0),
                () -> new Word(WordList.KIND, "x", "", "", null, null, null, null, false, 0),
                () -> new Word(WordList.TREE, "x", "", "", 1, null, true, null, false, 0),
                () -> new Word(WordList.SCHEME, "x", "", "", 1, null, null, null, false, 0),
                () -> new Word(WordList.TRACK, "x", "", "", 1, "spoken", null, null, false, 0))) {
            assertThrows(IllegalArgumentException.class, bad::run);
        }
    }

    @Test
    void a_parent_stands_on_a_higher_level_or_at_least_on_the_same() {
        Word command = WORDS.find(WordList.TREE, "command").orElseThrow();
        Word area = WORDS.find(WordList.TREE, "area").orElseThrow();

        assertEquals(true, WORDS.mayStandAbove(command, "district", "district"));
        assertEquals(false, WORDS.mayStandAbove(area, "district", "district"));
        assertEquals(true, WORDS.mayStandAbove(area, "province", "district"));
        assertEquals(false, WORDS.mayStandAbove(command, "district", "province"));
    }

    @Test
    void full_names_are_told_only_where_most_new_names_are_such() {
        assertEquals(0, full("Huyện A"));
        assertEquals(2, full("Huyện A", "HUYỆN B"));
        assertEquals(2, full("Huyện A", "Huyện B", "C"));
        assertEquals(0, full("Huyện A", "Huyện B", "C", "D"));
        assertEquals(0, full("A", "B"));
    }

    private static int full(String... names) {
        FullNames full = new FullNames(WORDS);
        for (String name : names) {
            full.take("huyện", name, "/name");
        }
        Faults faults = new Faults();
        full.check(faults);
        return faults.list().size();
    }

    @Test
    void a_form_must_be_a_regular_expression_and_a_pattern_use_known_places() {
        assertEquals(true, CodeForm.isPattern("[0-9]{2}"));
        assertEquals(false, CodeForm.isPattern("[0-9"));
        assertEquals(true, Naming.isPattern("UBND {place} ({name})"));
        assertEquals(false, Naming.isPattern("UBND {where}"));
        assertEquals(false, Naming.isPattern(" "));
        assertEquals(false, Naming.isPattern("—"));
        assertEquals(true, Naming.isPattern("Bộ Chính trị"));
        assertEquals(true, Naming.isPattern("{name}"));
    }
}
