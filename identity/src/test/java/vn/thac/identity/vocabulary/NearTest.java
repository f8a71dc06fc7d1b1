package vn.thac.identity.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thac.directory.vocabulary.WordList;

class NearTest {

    private static final List<Word> KINDS = List.of(
            kind("huyện"),
            kind("xã"),
            kind("thị xã"),
            kind("thị trấn"),
            kind("phường"),
            kind("thôn").retired(true));

    private static final Vocabulary WORDS = new Vocabulary(
            List.of(
                    Word.level("province", "Cấp tỉnh", "Province", 2),
                    Word.level("commune", "Cấp xã", "Commune", 4),
                    Word.level("canton", "Tổng", "Canton", 5).retired(true),
                    Word.kind("xã", "xã", "commune", "xã"),
                    Word.scheme(
                            "dvhc",
                            "",
                            "",
                            1,
                            List.of(new CodeForm("province", "[0-9]{2}"), new CodeForm("commune", "[0-9]{5}"))),
                    Word.scheme("thac", "", "", 8, List.of())),
            List.of());

    private static Word kind(String name) {
        return Word.kind(name, name, name, name);
    }

    private static String near(String text) {
        return new NearWords(KINDS).to(text);
    }

    @Test
    void a_word_without_its_marks_is_that_word_alone() {
        assertEquals("huyện", near("huyen"));
        assertEquals("thị xã", near("THI XA"));
    }

    @Test
    void a_word_with_a_letter_wrong_is_near() {
        assertEquals("huyện", near("hyện"));
        assertEquals("phường", near("phươn"));
        assertEquals("thị trấn", near("thị trận"));
    }

    @Test
    void a_damaged_word_is_read_first() {
        assertEquals("xã", near("x\u00c3\u00a3"));
        assertEquals("huyện", near("huy\u00d6n"));
    }

    @Test
    void where_nothing_is_near_all_words_in_use_are_named() {
        assertEquals("huyện, phường, thị trấn, thị xã, xã", near("department of everything"));
    }

    @Test
    void a_level_is_found_by_its_name_too() {
        assertEquals("commune", WORDS.near(WordList.LEVEL, "cap xa"));
        assertEquals("province", WORDS.near(WordList.LEVEL, "provinc"));
        assertEquals("commune, province", WORDS.near(WordList.LEVEL, "canton"));
    }

    @Test
    void a_code_is_found_behind_what_a_spreadsheet_made_of_it() {
        assertEquals(Optional.of("01"), WORDS.nearestCode("dvhc", "province", "1"));
        assertEquals(Optional.of("12"), WORDS.nearestCode("dvhc", "province", "12.0"));
        assertEquals(Optional.of("12"), WORDS.nearestCode("dvhc", "province", "'12"));
        assertEquals(Optional.of("12"), WORDS.nearestCode("dvhc", "province", "012"));
        assertEquals(Optional.of("03412"), WORDS.nearestCode("dvhc", "commune", "3412"));
        assertEquals(Optional.of("03412"), WORDS.nearestCode("dvhc", "commune", "0003412"));
        assertEquals(Optional.of("03412"), WORDS.nearestCode("dvhc", "commune", "3 412,00"));
    }

    @Test
    void where_no_code_fits_none_is_named() {
        assertEquals(Optional.empty(), WORDS.nearestCode("dvhc", "province", "123"));
        assertEquals(Optional.empty(), WORDS.nearestCode("dvhc", "province", "☃"));
        assertEquals(Optional.empty(), WORDS.nearestCode("dvhc", "province", "1".repeat(80)));
        assertEquals(Optional.of("x"), WORDS.nearestCode("thac", "province", "x"));
    }

    @Test
    void a_word_is_meant_however_it_is_written_and_given_only_in_use() {
        assertEquals(
                Optional.of("commune"), WORDS.meant(WordList.LEVEL, "COMMUNE").map(Word::code));
        assertEquals(
                Optional.of("commune"),
                WORDS.meant(WordList.LEVEL, "c\u043emmune").map(Word::code));
        assertEquals(
                Optional.of("canton"), WORDS.meant(WordList.LEVEL, "Canton").map(Word::code));
        assertEquals(Optional.empty(), WORDS.meantInUse(WordList.LEVEL, "Canton"));
        assertEquals(Optional.empty(), WORDS.meant(WordList.LEVEL, "communes"));
        assertEquals(Optional.empty(), WORDS.meant(WordList.TREE, "command"));
    }

    @Test
    void a_kind_before_a_name_is_known_in_whatever_letters() {
        assertEquals(Optional.of("Bình Lư"), WORDS.withoutKind("xã", "Xã Bình Lư"));
        assertEquals(Optional.of("Bình Lư"), WORDS.withoutKind("xã", "XÃ Bình Lư"));
        assertEquals(Optional.empty(), WORDS.withoutKind("xã", "Bình Lư"));
        assertEquals(Optional.empty(), WORDS.withoutKind("xã", "Xãm Bình"));
        assertEquals(Optional.empty(), WORDS.withoutKind("xã", "Xã"));
        assertEquals(Optional.empty(), WORDS.withoutKind("xã", "Xa Bình"));
        assertEquals(Optional.of("A"), WORDS.withoutKind("buôn", "Buôn A"));
    }

    @Test
    void a_territory_is_called_by_its_name_with_its_kind_or_without() {
        assertEquals(true, WORDS.calls("xã", "Bình Lư", "BÌNH LƯ"));
        assertEquals(true, WORDS.calls("xã", "Bình Lư", "xã Bình Lư"));
        assertEquals(false, WORDS.calls("xã", "Bình Lư", "Binh Lu"));
        assertEquals(false, WORDS.calls("xã", "Bình Lư", "phường Bình Lư"));
    }
}
