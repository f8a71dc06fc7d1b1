package vn.thac.identity.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thac.directory.vocabulary.WordList;

class VocabularyTest {

    private static final Word AREA = Word.tree("area", "Địa giới", "Territory", true);
    private static final Word COMMAND = Word.tree("command", "Cấp trên", "Line of command", false);
    private static final Word DVHC = Word.scheme(
            "dvhc", "Mã", "Code", 1, List.of(new CodeForm("province", "[0-9]{2}"), new CodeForm(null, "[a-z]+")));

    private static Vocabulary words(Word... more) {
        List<Word> words = new java.util.ArrayList<>(List.of(
                Word.level("commune", "Cấp xã", "Commune", 4),
                Word.level("central", "Trung ương", "Central", 1),
                Word.level("province", "Cấp tỉnh", "Province", 2),
                Word.kind("thành phố trực thuộc trung ương", "", "", "thành phố"),
                AREA,
                COMMAND,
                DVHC,
                Word.scheme("thac", "", "", 8, List.of())));
        words.addAll(List.of(more));
        return new Vocabulary(words, List.of());
    }

    @Test
    void the_order_of_levels_is_their_rank() {
        assertEquals("central", words().highest());
        assertEquals(Optional.of("province"), words().belowHighest());
        assertTrue(words().rank("province") < words().rank("commune"));
    }

    @Test
    void a_level_that_nobody_knows_stands_below_all() {
        assertTrue(words().rank("commune") < words().rank("hamlet"));
    }

    @Test
    void a_level_that_an_administrator_adds_takes_its_place_in_the_order() {
        Vocabulary words =
                words(Word.level("region", "Vùng", "Region", 1).retired(false), Word.level("zone", "", "", 3));

        assertTrue(words.rank("province") < words.rank("zone") && words.rank("zone") < words.rank("commune"));
    }

    @Test
    void in_a_tree_that_descends_a_parent_is_never_of_the_same_level() {
        assertFalse(words().mayStandAbove(AREA, "province", "province"));
        assertTrue(words().mayStandAbove(AREA, "province", "commune"));
        assertTrue(words().mayStandAbove(COMMAND, "province", "province"));
        assertFalse(words().mayStandAbove(COMMAND, "commune", "province"));
    }

    @Test
    void a_retired_word_is_known_and_used_for_nothing_new() {
        Vocabulary words = words(Word.level("district", "", "", 3).retired(true));

        assertTrue(words.find(WordList.LEVEL, "district").isPresent());
        assertFalse(words.has(WordList.LEVEL, "district"));
        assertEquals(3, words.rank("district"));
    }

    @Test
    void a_kind_is_a_word_and_no_spelling() {
        assertEquals(Optional.of("thành phố trực thuộc trung ương"), words().kind("Thành  phố trực thuộc Trung ương"));
        assertEquals(Optional.empty(), words().kind("thanh pho truc thuoc trung uong"));
    }

    @Test
    void a_territory_is_of_a_kind_of_the_register_and_others_of_any_but_a_retired_one() {
        Vocabulary words = words(Word.kind("huyện", "", "", "huyện").retired(true));

        assertEquals(
                Optional.of("thành phố trực thuộc trung ương"), words.newKind("Thành phố trực thuộc Trung ương", true));
        assertEquals(Optional.empty(), words.newKind("trạm y tế", true));
        assertEquals(Optional.of("trạm y tế"), words.newKind(" trạm  y tế", false));
        assertEquals(Optional.empty(), words.newKind("Huyện", true));
        assertEquals(Optional.empty(), words.newKind("Huyện", false));
        assertEquals(Optional.empty(), words.newKind("\u3164.", false));
    }

    @Test
    void right_below_the_country_is_a_level_that_is_in_use() {
        assertEquals(
                Optional.of("province"),
                words(Word.level("region", "", "", 1).retired(true)).belowHighest());
    }

    @Test
    void the_form_of_a_level_counts_before_that_of_all_levels() {
        assertTrue(words().fits("dvhc", "province", "01"));
        assertFalse(words().fits("dvhc", "province", "1"));
        assertFalse(words().fits("dvhc", "province", "vn"));
        assertTrue(words().fits("dvhc", "central", "vn"));
        assertTrue(words().fits("thac", "province", "anything-1"));
    }

    @Test
    void a_word_says_what_its_list_says_and_nothing_else() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Word(WordList.KIND, "xã", "xã", "commune", 1, "xã", null, null, false, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Word(WordList.TREE, "area", "a", "b", null, null, null, null, false, 1));
    }

    @Test
    void a_word_has_the_same_id_in_every_installation() {
        assertEquals("4339ff10-169d-3e96-a4c6-44b355dbd699", DVHC.id().toString());
        assertNotEquals(Word.idOf("level", "area"), Word.idOf("tree", "area"));
    }

    @Test
    void a_body_is_called_by_the_most_precise_of_its_names() {
        Body party = new Body(
                "party",
                "capuy",
                true,
                null,
                List.of(
                        new Naming(null, null, "party-committee", "Đảng ủy {place}"),
                        new Naming("province", null, "party-committee", "Ban Chấp hành {name}"),
                        new Naming(null, "tỉnh", "party-committee", "Tỉnh ủy {name}")),
                1);
        Vocabulary words = new Vocabulary(List.of(Word.track("party", "Đảng", "Party", 1)), List.of(party));

        assertEquals(
                "Tỉnh ủy Lai Châu",
                words.bodyOf("party", "province", "tỉnh", "Lai Châu").name());
        assertEquals(
                "Ban Chấp hành Huế",
                words.bodyOf("party", "province", "thành phố", "Huế").name());
        assertEquals(
                "Đảng ủy xã Lam Sơn",
                words.bodyOf("party", "commune", "xã", "Lam Sơn").name());
    }
}
