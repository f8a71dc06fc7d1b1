package vn.thac.plan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.packages.DocumentDate;

class DocumentNumberTest {

    @Test
    void a_number_is_kept_as_written() {
        assertEquals("Số 05/KH-UBND", new DocumentNumber(" Số 05/KH-UBND ").asWritten());
    }

    @Test
    void case_blanks_the_word_for_number_and_leading_zeros_do_not_count() {
        assertEquals(key("5/KH-UBND"), key("Số: 05 /kh-ubnd"));
        assertEquals(key("28-CT/TW"), key("số 28-CT/TW"));
    }

    @Test
    void both_ways_of_writing_vietnamese_letters_are_one_number() {
        assertEquals(key("12/QĐ-UBND"), key(Normalizer.normalize("12/QĐ-UBND", Normalizer.Form.NFD)));
    }

    @Test
    void letters_and_dashes_that_only_look_alike_are_the_same() {
        assertEquals(key("150/KH-UBND"), key("150/KH\u2013UBND"));
        assertEquals(key("7/QĐ-UBND"), key("7/Q\u00d0-UBND"));
        assertEquals(key("5/KH-UBND"), key("5\u00a0/\u200bKH-UBND"));
        assertEquals("KH-UBND", new DocumentNumber("150/KH\u2013UBND").symbol());
        assertEquals("QĐ-UBND", new DocumentNumber("7/Q\u00d0-UBND").symbol());
    }

    @Test
    void a_number_with_a_year_is_another_than_without() {
        assertNotEquals(key("06/QĐ-TTg"), key("06/2019/QĐ-TTg"));
    }

    @Test
    void the_symbol_is_what_follows_the_ordinal() {
        assertEquals("KH-UBND", new DocumentNumber("234/KH-UBND").symbol());
        assertEquals("CT/TW", new DocumentNumber("28-CT/TW").symbol());
        assertEquals("2020/QH14", new DocumentNumber("121/2020/QH14").symbol());
        assertEquals("QĐ-TTg", new DocumentNumber("Số: 1472/QĐ-TTg").symbol());
        assertEquals("KH-UBND", new DocumentNumber("số 30 /KH - UBND").symbol());
        assertEquals("KH/HU", new DocumentNumber("-KH/HU").symbol());
        assertNull(new DocumentNumber("234").symbol());
    }

    @Test
    void a_letter_after_the_ordinal_belongs_to_it() {
        assertEquals("KH-UBND", new DocumentNumber("12a/KH-UBND").symbol());
        assertEquals("KH-UBND", new DocumentNumber("Số: 12A /KH - UBND").symbol());
        assertEquals("QĐ-UBND", new DocumentNumber("7đ/QĐ-UBND").symbol());
        assertEquals("CT/TW", new DocumentNumber("28b-CT/TW").symbol());
        assertNotEquals(key("12a/KH-UBND"), key("12/KH-UBND"));
        assertNull(new DocumentNumber("abc").symbol());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # written                , symbol alone, symbol
                    -KH/HU                   , true        , KH/HU
                    /KH-UBND                 , true        , KH-UBND
                    Số:      /KH-UBND        , true        , KH-UBND
                    Số: …./KH-UBND           , true        , KH-UBND
                    KH/HU                    , true        , KH/HU
                    /2024/QĐ-UBND            , true        , 2024/QĐ-UBND
                    5/KH-UBND                , false       , KH-UBND
                    xyz                      , false       , -
                    SL/12                    , false       , -
                    """)
    void a_symbol_that_waits_for_its_number_is_no_number(String written, boolean alone, @Nullable String symbol) {
        DocumentNumber number = new DocumentNumber(written);
        assertEquals(alone, number.isSymbolAlone());
        assertEquals(symbol, number.symbol());
        assertEquals(alone, DocumentNumber.knownOrNull(written) == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    28-CT/TW, ngày 25/12/2023              | 2023-12-25 | day
                    số 28-CT/TW ngày 25/12/2023            | 2023-12-25 | day
                    28-CT/TW, ngày 05 tháng 3 năm 2024     | 2024-03-05 | day
                    28-CT/TW ngày 5.3.2024                 | 2024-03-05 | day
                    28-CT/TW tháng 3/2024                  | 2024-03-01 | month
                    28-CT/TW, tháng 3 năm 2024             | 2024-03-01 | month
                    28-CT/TW năm 2024                      | 2024-01-01 | year
                    28-CT/TW ngày 31/02/2024               | -          | -
                    28-CT/TW                               | -          | -
                    """)
    void a_date_may_stand_beside_it_with_or_without_a_comma(
            String written, java.time.@Nullable LocalDate day, @Nullable String known) {
        DocumentNumber number = new DocumentNumber(written);
        assertEquals("28-CT/TW", number.key());
        assertEquals("CT/TW", number.symbol());
        assertEquals(written, number.asWritten());
        assertEquals(DocumentDate.of(day, known), number.date());
    }

    @Test
    void its_ordinal_is_its_place_among_the_numbers_and_a_letter_after_it_is_not() {
        assertEquals(234, new DocumentNumber("Số: 0234/KH-UBND").ordinal());
        assertEquals(12, new DocumentNumber("12a/KH-UBND").ordinal());
        assertEquals(121, new DocumentNumber("121/2020/QH14").ordinal());
        assertEquals(7, new DocumentNumber("7").ordinal());
        assertNull(new DocumentNumber("xyz").ordinal());
        assertNull(new DocumentNumber("12345678901/KH").ordinal());
    }

    @Test
    void a_blank_number_is_none() {
        for (String blank : List.of("", "  ", "\u00a0", "\u200b", "\u00a0\u200b ", "Số:\u00a0", "số ")) {
            assertNull(DocumentNumber.orNull(blank), blank);
            assertThrows(IllegalArgumentException.class, () -> new DocumentNumber(blank), blank);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    234/KH-UBND            | 234/KH-UBND      | KH-UBND
                    Số: 0234/kh-ubnd       | 234/KH-UBND      | kh-ubnd
                    SỐ. 234 / KH — UBND    | 234/KH-UBND      | KH-UBND
                    So 234/KH-UBND         | 234/KH-UBND      | KH-UBND
                    số234/KH-UBND          | 234/KH-UBND      | KH-UBND
                    ２３４/KH-UBND          | 234/KH-UBND      | KH-UBND
                    28-CT/TW               | 28-CT/TW         | CT/TW
                    028‑ct/tw         | 28-CT/TW         | ct/tw
                    121/2020/QH14          | 121/2020/QH14    | 2020/QH14
                    01/2024/NĐ-CP          | 1/2024/NĐ-CP     | 2024/NĐ-CP
                    0/KH                   | 0/KH             | KH
                    000/KH                 | 0/KH             | KH
                    005                    | 5                | -
                    5/                     | 5/               | -
                    /KH-UBND               | /KH-UBND         | KH-UBND
                    """)
    void every_way_of_writing_has_one_key_and_keeps_its_symbol(String written, String key, @Nullable String symbol) {
        assertEquals(key, key(written));
        assertEquals(symbol, new DocumentNumber(written).symbol());
    }

    @ParameterizedTest
    @CsvSource({
        "5/KH-UBND, 50/KH-UBND",
        "5/KH-UBND, 5/QĐ-UBND",
        "5/KH-UBND, 5-KH/UBND",
        "5/KH-UBND, 5/KHUBND",
        "5/KH-UBND, 5/2024/KH-UBND",
        "5/NQ-HĐND, 5/NQ-HDND",
        "5/KH-UBND, 5a/KH-UBND",
        "SL/12, L/12"
    })
    void what_a_reader_tells_apart_is_another_number(String one, String other) {
        assertNotEquals(key(one), key(other));
    }

    @Test
    void a_symbol_in_letters_of_another_alphabet_is_the_one_that_a_reader_sees() {
        assertEquals("5/KH-UBND", key("5/\u041a\u041d-UBND"));
    }

    @Test
    void what_is_not_written_is_no_number() {
        assertNull(DocumentNumber.orNull(null));
        assertEquals(new DocumentNumber("5/KH"), DocumentNumber.orNull("\u200b5/KH "));
    }

    private static String key(String written) {
        return new DocumentNumber(written).key();
    }
}
