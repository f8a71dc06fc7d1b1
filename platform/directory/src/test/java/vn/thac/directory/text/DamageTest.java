package vn.thac.directory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thac.directory.text.Damage.Sort;

class DamageTest {

    private static final List<String> SOUND = List.of(
            "Hà Nội",
            "Tam Đường",
            "Thị trấn Trạm Tấu",
            "XÃ BÌNH LƯ",
            "Ea H'leo",
            "Cư M'gar",
            "Krông Pắc",
            "Đăk Glei",
            "Ia Pa",
            "Chư Păh",
            "Y Tý",
            "Qu Lìn",
            "Séo Mý Tỷ",
            "Kdăm",
            "Phường 1",
            "Sở GDĐT",
            "Sở KHĐT",
            "ĐT 743",
            "UBMTTQ Việt Nam",
            "Hội LHPN – HĐND",
            "“Đoàn Kết”",
            "Trường THPT Nguyễn Huệ (cơ sở 2)",
            "Ủy ban nhân dân quận 1, TP. Hồ Chí Minh",
            "Tổ dân phố số 3/4",
            "Bảo tàng Alexandre Yersin",
            "Trường Lê Quý Đôn",
            "Hoà Bình",
            "Thuỷ Nguyên",
            "quyết định",
            "giếng nước");

    private static Optional<Sort> sort(String text) {
        return Damage.of(text).map(Damage::sort);
    }

    private static String readAs(String text, String encoding) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(encoding));
    }

    @Test
    void names_as_people_write_them_are_sound() {
        SOUND.forEach(name -> assertEquals(Optional.empty(), Damage.of(name), name));
    }

    @Test
    void the_same_names_in_parts_or_in_capitals_are_sound() {
        for (String name : SOUND) {
            assertEquals(Optional.empty(), Damage.of(Normalizer.normalize(name, Normalizer.Form.NFD)), name);
            assertEquals(Optional.empty(), Damage.of(name.toUpperCase(Locale.ROOT)), name);
        }
    }

    @Test
    void all_names_of_the_sample_are_sound() throws IOException {
        Path sample = Path.of(System.getProperty("thac.root", ".."), "deploy", "sample", "units.csv");
        for (String line : Files.readAllLines(root(sample)).stream().skip(1).toList()) {
            assertEquals(Optional.empty(), Damage.of(line.split(",")[1]), line);
        }
    }

    private static Path root(Path sample) {
        return Files.exists(sample) ? sample : Path.of("..", "..", "deploy", "sample", "units.csv");
    }

    @Test
    void what_cannot_be_seen_and_changes_nothing_is_no_damage() {
        for (String unseen : List.of("\u00a0", "\u200b", "\u200e", "\ufeff", "\u2060", "\u00ad ")) {
            assertEquals(Optional.empty(), Damage.of("Lam" + unseen + " Sơn"), unseen);
        }
    }

    @Test
    void utf_8_that_was_read_in_another_encoding_is_known_and_read_back() {
        for (String name :
                List.of("Gia Định", "Tam Đường", "Bình Lư", "Thừa Thiên Huế", "Đắk Lắk", "Lai Châu", "Cà Mau")) {
            for (String encoding : List.of("ISO-8859-1", "windows-1252")) {
                String seen = readAs(name, encoding);
                if (seen.indexOf('\ufffd') < 0) {
                    assertEquals(Optional.of(new Damage(Sort.WRONG_ENCODING, seen, name)), Damage.of(seen), name);
                }
            }
        }
        assertEquals("Lai Châu", Damage.of("Lai ChĂ¢u").orElseThrow().meant());
    }

    @Test
    void what_was_read_wrongly_twice_is_read_back_twice() {
        String twice = readAs(readAs("Lai Châu", "ISO-8859-1"), "ISO-8859-1");

        assertEquals("Lai Châu", Damage.of(twice).orElseThrow().meant());
    }

    @Test
    void one_damaged_word_is_enough() {
        assertEquals("Tỉnh Lai Châu", Damage.of("Tỉnh Lai ChÃ¢u").orElseThrow().meant());
    }

    @Test
    void capitals_with_a_hard_blank_behind_them_are_no_wrong_encoding() {
        assertEquals(Optional.empty(), Damage.of("XÃ\u00a0BÌNH"));
        assertEquals(Optional.of(Sort.WRONG_ENCODING), sort("HÃ\u00a0 Nam"));
    }

    @Test
    void the_fonts_of_before_unicode_are_known_and_read() {
        Map<String, String> tcvn3 = Map.of(
                "Gia §Þnh", "Gia Định",
                "H¶i D\u00ad¬ng", "Hải Dương",
                "Tam §\u00adêng", "Tam Đường",
                "B×nh L\u00ad", "Bình Lư",
                "Hµ Néi", "Hà Nội",
                "Cao B»ng", "Cao Bằng",
                "§iÖn Biªn", "Điện Biên",
                "huyÖn", "huyện",
                "x·", "xã");
        Map<String, String> vni = Map.of(
                "Haø Noäi", "Hà Nội",
                "Lai Chaâu", "Lai Châu",
                "Tam Ñöôøng", "Tam Đường",
                "Huyeän Thanh Mieän", "Huyện Thanh Miện",
                "Baéc Kaïn", "Bắc Kạn",
                "xaõ", "xã",
                "Ñoaøn Keát", "Đoàn Kết");
        tcvn3.forEach((seen, meant) ->
                assertEquals(Optional.of(new Damage(Sort.OLD_FONT, seen, meant)), Damage.of(seen), seen));
        vni.forEach((seen, meant) ->
                assertEquals(Optional.of(new Damage(Sort.OLD_FONT, seen, meant)), Damage.of(seen), seen));
    }

    @Test
    void an_eth_for_a_dyet_is_no_old_font() {
        for (String name : List.of("Tam Ðường", "Ðoàn Tùng", "Ðông Hà", "Ðinh", "ÐBQH", "ƉOÀN")) {
            assertEquals(Optional.empty(), Damage.of(name), name);
        }
    }

    @Test
    void signs_of_other_uses_are_no_old_font() {
        for (String text :
                List.of("km²", "A · B", "«Hà Nội»", "© 2024", "§ 5", "10 µg", "VinMart®", "5 × 3", "½ ngày")) {
            assertEquals(Optional.empty(), Damage.of(text), text);
        }
    }

    @Test
    void characters_that_stand_for_nothing_are_unreadable() {
        Map<String, String> unreadable = Map.of(
                "Tam \ufffdường", "U+FFFD",
                "Tam \ue001ường", "U+E001",
                "Tam\u0000Đường", "U+0000",
                "\u001b[31mTam Đường", "U+001B",
                "\u202eTam Đường", "U+202E",
                "Tam\u0007", "U+0007");
        unreadable.forEach((text, found) ->
                assertEquals(Optional.of(new Damage(Sort.UNREADABLE, found, "")), Damage.of(text), found));
    }

    @Test
    void a_letter_of_another_alphabet_that_is_like_no_latin_one_is_foreign() {
        for (Map.Entry<String, String> foreign : Map.of("Бình Lư", "Б", "Tam 塘", "塘", "Hà Nội ع", "ع", "Tam Щ", "Щ")
                .entrySet()) {
            assertEquals(
                    Optional.of(new Damage(Sort.FOREIGN_LETTERS, foreign.getValue(), "")),
                    Damage.of(foreign.getKey()),
                    foreign.getKey());
        }
    }

    @Test
    void a_letter_that_only_looks_foreign_is_sound() {
        assertEquals(Optional.empty(), Damage.of("Т\u0430m Đường"));
    }
}
