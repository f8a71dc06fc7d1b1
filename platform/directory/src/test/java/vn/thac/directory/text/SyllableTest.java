package vn.thac.directory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyllableTest {

    @Test
    void words_of_the_language_are_syllables() {
        for (String word : List.of(
                "Hà", "nội", "Đường", "giếng", "gì", "quyết", "quốc", "nghiêng", "khuỷu", "oái", "Ý", "ươm", "thuở",
                "hoà", "hòa", "thuý", "thúy", "xoong", "yêu", "ngoẻo", "Lư", "Ê")) {
            assertEquals(true, Syllable.isOne(word), word);
        }
    }

    @Test
    void what_breaks_a_rule_of_building_is_none() {
        for (String word : List.of(
                "", "krông", "pắk", "Néi", "Mêngg", "§", "ñöôøng", "hàá", "glei", "M'gar", "Ch", "đt", "ab", "1",
                "a b")) {
            assertEquals(false, Syllable.isOne(word), word);
        }
    }
}
