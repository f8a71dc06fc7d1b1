package vn.thac.plan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerNameTest {

    @Test
    void abbreviations_marks_case_and_punctuation_do_not_count() {
        assertEquals(name("Ủy ban nhân dân tỉnh Kiên Giang"), name("UBND  tỉnh KIÊN GIANG."));
        assertEquals(name("Hội đồng nhân dân huyện Tam Đường"), name("HĐND huyện Tam Đường"));
    }

    @Test
    void a_standing_board_is_its_committee() {
        assertEquals(name("Tỉnh ủy Lai Châu"), name("Ban Thường vụ Tỉnh ủy Lai Châu"));
        assertEquals(name("Huyện ủy Tam Đường"), name("Thường trực Huyện uỷ Tam Đường"));
        assertEquals(name("Huyện ủy Tam Đường"), name("BTV Huyện ủy Tam Đường"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Thường trực HĐND tỉnh Lai Châu   | Hội đồng nhân dân tỉnh Lai Châu
                    Thường trực HĐND tỉnh Lai Châu   | HĐND tỉnh Lai Châu
                    Văn phòng UBND tỉnh Kiên Giang   | Văn phòng Ủy ban nhân dân tỉnh Kiên Giang
                    VP. UBND tỉnh Kiên Giang         | Văn phòng Uỷ ban nhân dân tỉnh Kiên Giang
                    Chủ tịch UBND huyện              | Chủ tịch Ủy ban nhân dân huyện
                    Ban Thường trực UBMTTQ tỉnh      | Ban Thường trực Ủy ban MTTQ tỉnh
                    Sở LĐTBXH                        | Sở Lao động - Thương binh và Xã hội
                    Ban Tuyên giáo TW                | Ban Tuyên giáo Trung ương
                    """)
    void an_abbreviation_is_written_out_wherever_it_stands(String shortly, String whole) {
        assertEquals(name(whole), name(shortly));
    }

    @Test
    void an_office_is_not_its_committee() {
        assertNotEquals(name("Văn phòng UBND tỉnh"), name("UBND tỉnh"));
        assertNotEquals(name("Văn phòng Thường trực Tỉnh ủy"), name("Tỉnh ủy"));
    }

    @Test
    void another_place_or_body_is_another_issuer() {
        assertNotEquals(name("UBND tỉnh Kiên Giang"), name("UBND tỉnh Hà Giang"));
        assertNotEquals(name("UBND huyện Tam Đường"), name("HĐND huyện Tam Đường"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UBND tỉnh Kiên Giang                | uy ban nhan dan tinh kien giang
                    U.B.N.D. tỉnh                       | u b n d tinh
                    UBNDTTQ                             | ubndttq
                    Ban Thường vụ Tỉnh ủy               | tinh uy
                    Ban Thường vụ - Tỉnh uỷ             | tinh uy
                    BTV Đảng ủy xã Bình Lư              | dang uy xa binh lu
                    Thường trực Huyện ủy                | huyen uy
                    Văn phòng Thường trực Tỉnh ủy       | van phong thuong truc tinh uy
                    Ban Thường vụ                       | ban thuong vu
                    “Bộ Giáo dục & Đào tạo”             | bo giao duc dao tao
                    QUỐC HỘI (khóa XIV)                 | quoc hoi khoa xiv
                    """)
    void a_name_is_read_in_one_form(String written, String folded) {
        assertEquals(folded, name(written).folded());
    }

    @Test
    void nothing_to_read_is_no_name() {
        assertNull(IssuerName.orNull(null));
        assertNull(IssuerName.orNull(" \u00a0…"));
    }

    private static IssuerName name(String written) {
        return java.util.Objects.requireNonNull(IssuerName.orNull(written));
    }
}
