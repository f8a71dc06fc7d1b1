package vn.thac.identity.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NamingTest {

    private static String name(String track, String level, String kind, String name) {
        return Words.vocabulary().bodyOf(track, level, kind, name).name();
    }

    @Test
    void a_peoples_committee_is_called_after_its_place() {
        assertEquals("UBND huyện Tam Đường", name("government", "district", "huyện", "Tam Đường"));
        assertEquals("UBND xã Lam Sơn", name("government", "commune", "xã", "Lam Sơn"));
        assertEquals(
                "UBND thành phố Hà Nội", name("government", "province", "thành phố trực thuộc trung ương", "Hà Nội"));
    }

    @Test
    void a_party_committee_is_called_after_the_kind_of_its_place() {
        assertEquals("Tỉnh ủy Lai Châu", name("party", "province", "tỉnh", "Lai Châu"));
        assertEquals("Thành ủy Hà Nội", name("party", "province", "thành phố trực thuộc trung ương", "Hà Nội"));
        assertEquals("Huyện ủy Tam Đường", name("party", "district", "huyện", "Tam Đường"));
        assertEquals("Đảng ủy xã Lam Sơn", name("party", "commune", "xã", "Lam Sơn"));
    }

    @Test
    void a_numbered_place_keeps_its_kind_in_every_name() {
        assertEquals("UBND Quận 1", name("government", "district", "quận", "1"));
        assertEquals("Quận ủy Quận 1", name("party", "district", "quận", "1"));
        assertEquals("Đảng ủy Phường 12", name("party", "commune", "phường", "12"));
    }

    @Test
    void the_bodies_of_the_country_have_names_of_their_own() {
        assertEquals("Chính phủ", name("government", "central", "nước", "Việt Nam"));
        assertEquals("Bộ Chính trị", name("party", "central", "nước", "Việt Nam"));
    }

    @Test
    void a_kind_that_nobody_has_words_for_is_taken_as_it_is() {
        assertEquals("UBND đặc khu Phú Quốc", name("government", "commune", "đặc khu", "Phú Quốc"));
    }
}
