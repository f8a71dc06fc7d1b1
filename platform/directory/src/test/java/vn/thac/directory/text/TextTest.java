package vn.thac.directory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void the_wrong_d_is_a_d_with_a_stroke() {
        assertEquals("Tam Đường", Text.clean("Tam \u00d0ường"));
        assertEquals("Đoàn Tùng", Text.clean("\u0189oàn Tùng"));
        assertEquals("đường", Text.clean("\u00f0ường"));
        assertTrue(Text.same("\u00d0oàn Kết", "Đoàn Kết"));
        assertFalse(Text.same("Doàn Kết", "Đoàn Kết"));
    }

    @Test
    void what_cannot_be_seen_is_not_there() {
        assertEquals("Thanh Miện", Text.clean("Thanh\u200b Miện"));
        assertEquals("Lam Sơn", Text.clean("Lam\u00ad Sơn"));
        assertEquals("Lam Sơn", Text.clean("\ufeff\u202eLam Sơn\u202c"));
        assertEquals("Lam Sơn", Text.clean("  Lam\u00a0\u3000 \tSơn\u2003\n"));
        assertEquals("", Text.clean("\u200b \u00a0"));
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        String name = "Tường Vĩ Đắk Lắk";
        assertEquals(name, Text.clean(Normalizer.normalize(name, Normalizer.Form.NFD)));
    }

    @Test
    void letters_of_other_alphabets_among_latin_ones_are_meant_as_latin() {
        assertEquals("Xã", Text.clean("\u0425ã"));
        assertEquals("Cao Bằng", Text.clean("\u0421a\u043e B\u1eb1ng"));
        assertEquals("Áo", Text.clean("\u0391\u0301o"));
        assertEquals("СССР", Text.clean("СССР"));
        assertTrue(Text.same("СССР", "CCCP"));
        assertEquals("12/QĐ", Text.clean("\uff11\uff12\uff0f\uff31Đ"));
    }

    @Test
    void dashes_apostrophes_and_case_make_no_other_text() {
        assertTrue(Text.same("Bà Rịa – Vũng Tàu", "bà rịa - vũng tàu"));
        assertTrue(Text.same("28\u2011CT/TW", "28-CT/TW"));
        assertTrue(Text.same("Đắk R\u2019Lấp", "đắk r'lấp"));
        assertEquals("Bà Rịa – Vũng Tàu", Text.clean("Bà Rịa – Vũng Tàu"));
    }

    @Test
    void a_tone_may_stand_on_either_vowel() {
        for (List<String> pair : List.of(
                List.of("Hoà Bình", "Hòa Bình"),
                List.of("Huyện uỷ", "Huyện ủy"),
                List.of("Thuý", "Thúy"),
                List.of("khoẻ", "khỏe"),
                List.of("Quý", "Qúy"))) {
            assertTrue(Text.same(pair.get(0), pair.get(1)), pair::toString);
        }
    }

    @Test
    void another_tone_or_another_vowel_is_another_word() {
        for (List<String> pair : List.of(
                List.of("Hòa", "Hóa"),
                List.of("Lam Sơn", "Lam Son"),
                List.of("Tam Đường", "Tam Dương"),
                List.of("mô", "mơ"),
                List.of("ăn", "ân"),
                List.of("Hòa An", "Hoa Àn"))) {
            assertFalse(Text.same(pair.get(0), pair.get(1)), pair::toString);
        }
    }

    @Test
    void without_marks_for_who_types_none() {
        assertEquals("tam duong", Text.folded("Tam \u00d0ường"));
        assertEquals("uy ban nhan dan", Text.folded("Uỷ ban Nhân dân"));
        assertEquals("ba ria - vung tau", Text.folded("Bà Rịa – Vũng Tàu"));
    }
}
