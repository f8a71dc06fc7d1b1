package vn.thac.identity.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Faults;

class GazetteerFileTest {

    private static final String HEADER = "code,name,kind,level,parent_code\n";

    private final Faults faults = new Faults();

    private List<Row> read(String csv) {
        return GazetteerFile.read(csv.getBytes(StandardCharsets.UTF_8), Words.vocabulary(), faults);
    }

    private List<String> found() {
        return faults.list().stream()
                .map(f -> f.refusal().code() + " " + f.pointer())
                .toList();
    }

    @Test
    void a_row_is_a_territory_with_its_line() {
        List<Row> rows = read(HEADER + "12,Lai Châu,tỉnh,province,\n106,Tam Đường,huyện,district,12\n");

        assertFalse(faults.any());
        assertEquals(new Row(3, "106", "Tam Đường", "huyện", "district", "12"), rows.get(1));
    }

    @Test
    void windows_line_ends_a_byte_order_mark_blank_lines_and_quotes_do_no_harm() {
        List<Row> rows =
                read("\ufeff" + HEADER.replace("\n", "\r\n") + "\r\n\"12\",\"Lai Châu\",tỉnh,province,\r\n\r\n");

        assertFalse(faults.any(), () -> found().toString());
        assertEquals(List.of(new Row(3, "12", "Lai Châu", "tỉnh", "province", "")), rows);
    }

    @Test
    void a_comma_inside_quotes_belongs_to_the_name() {
        assertEquals(
                "Sa Pa, mới",
                read(HEADER + "1,\"Sa Pa, mới\",xã,commune,2").get(0).name());
    }

    @Test
    void names_come_in_one_unicode_form() {
        assertEquals(
                "Tam Đường",
                read(HEADER + "1,Tam Đường,huyện,district,2").get(0).name());
    }

    @Test
    void every_line_in_another_encoding_is_named() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write((HEADER + "12,Lai Châu,tỉnh,province,\n").getBytes(StandardCharsets.UTF_8));
        file.write("13,Điện Biên,tỉnh,province,\n14,Sơn La,tỉnh,province,\n".getBytes(Charset.forName("windows-1258")));

        GazetteerFile.read(file.toByteArray(), Words.vocabulary(), faults);

        assertEquals(
                List.of("wrong-encoding /3", "wrong-encoding /4"),
                found().stream().filter(f -> f.startsWith("wrong-encoding")).toList());
    }

    @Test
    void a_file_in_utf_16_is_refused_once() {
        GazetteerFile.read(
                (HEADER + "12,Lai Châu,tỉnh,province,\n").getBytes(StandardCharsets.UTF_16),
                Words.vocabulary(),
                faults);

        assertEquals(List.of("wrong-encoding /1"), found());
    }

    @Test
    void other_columns_are_refused() {
        read("id,name,kind,level,parent\n12,Lai Châu,tỉnh,province,\n");

        assertEquals(List.of("wrong-columns /1"), found());
    }

    @Test
    void a_file_without_rows_is_refused() {
        read(HEADER + "\n");

        assertEquals(List.of("file-empty "), found());
    }

    @Test
    void an_empty_file_is_refused() {
        read("");

        assertEquals(List.of("file-empty "), found());
    }

    @Test
    void a_quote_that_is_not_closed_hides_no_later_fault() {
        read(
                HEADER
                        + "12,\"Lai Châu,tỉnh,province,\n13,Điện Biên,tỉnh\n14,\"Sơn\" La,tỉnh,province,\n15,,tỉnh,province,\n");

        assertEquals(
                List.of("unbalanced-quotes /2", "wrong-field-count /3", "unbalanced-quotes /4", "bad-name /5/name"),
                found());
    }

    @Test
    void empty_and_impossible_values_are_named_by_column() {
        read(HEADER + ",Lai Châu,tỉnh,province,\n1 2,Lai Châu,,province,\n");

        assertEquals(List.of("bad-code /2/code", "bad-code /3/code", "bad-kind /3/kind"), found());
    }

    @Test
    void a_row_of_nothing_but_commas_is_none() {
        List<Row> rows = read(HEADER + "12,Lai Châu,tỉnh,province,\n,,,,\n , ,,,\n");

        assertFalse(faults.any(), () -> found().toString());
        assertEquals(1, rows.size());
    }

    @Test
    void a_list_much_longer_than_the_country_is_refused_before_it_is_read() {
        assertEquals(List.of(), read(HEADER + "x\n".repeat(GazetteerFile.MOST_ROWS + 1)));
        assertEquals(List.of("too-many-rows "), found());
    }

    @Test
    void lines_are_counted_whatever_ends_them() {
        assertEquals(3, FileLines.count("a\r\nb\rc".getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, FileLines.count("a\nb\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(0, FileLines.count(new byte[0]));
    }

    @Test
    void a_header_counts_however_a_spreadsheet_writes_it() {
        for (String header : List.of(
                "CODE,Name,Kind,LEVEL,Parent_Code",
                " code , name , kind , level , parent code ",
                "code,name,kind,level,parent-code",
                "code,name,kind,level,parent_code,,",
                "co\u200bde,name,kind,level,parent_code")) {
            assertEquals(1, read(header + "\n12,Lai Châu,tỉnh,province,\n").size(), header);
        }
        assertFalse(faults.any(), () -> found().toString());
    }

    @Test
    void other_columns_another_order_or_too_many_are_refused() {
        for (String header : List.of(
                "name,code,kind,level,parent_code",
                "code,name,kind,level",
                "code,name,kind,level,parent_code,population",
                "code name kind level parent_code")) {
            read(header + "\n12,Lai Châu,tỉnh,province,\n");
        }

        assertEquals(List.of("wrong-columns /1", "wrong-columns /1", "wrong-columns /1", "wrong-columns /1"), found());
    }

    @Test
    void the_columns_are_separated_as_the_header_is() {
        for (String by : List.of(";", "\t")) {
            List<Row> rows = read((HEADER + "106,\"Tam, Đường\",huyện,district,12\n").replace(",", by));

            assertEquals(List.of("106"), rows.stream().map(Row::code).toList());
        }
        assertFalse(faults.any(), () -> found().toString());
    }

    @Test
    void empty_fields_at_the_end_of_a_line_are_none_and_others_are_too_many() {
        assertEquals(1, read(HEADER + "12,Lai Châu,tỉnh,province,,, ,\n").size());
        assertFalse(faults.any());

        read(HEADER + "12,Lai Châu,tỉnh,province,,,x\n");
        assertEquals(List.of("wrong-field-count /2"), found());
    }

    @Test
    void a_row_of_totals_is_told_and_not_used_on() {
        List<Row> rows = read(HEADER
                + "Tổng cộng: 3,,,,\n,TỔNG SỐ đơn vị,,,\n10794,Cộng,,,\nCộng:,10,,,\n12,Lai Châu,tỉnh,province,\n");

        assertEquals(List.of("12"), rows.stream().map(Row::code).toList());
        assertEquals(
                List.of(
                        "bad-code /2/code",
                        "totals-row /2/code",
                        "bad-code /3/code",
                        "totals-row /3/name",
                        "totals-row /4/name",
                        "bad-code /5/code",
                        "totals-row /5/code"),
                found());
    }

    @Test
    void who_is_only_called_like_a_total_is_none() {
        List<Row> rows = read(HEADER
                + "1,Cộng Hòa,xã,commune,2\n2,Tổng Cọt,xã,commune,2\n3,Tống Sơn,xã,commune,2\n4,Công,xã,commune,2\n");

        assertEquals(4, rows.size());
        assertFalse(faults.any(), () -> found().toString());
    }

    @Test
    void kinds_and_levels_are_kept_as_the_vocabulary_writes_them() {
        Row row = read(HEADER + "106,Tam Đường, HUYỆN ,District,12\n").get(0);

        assertEquals("huyện", row.kind());
        assertEquals("district", row.level());
    }

    @Test
    void an_unknown_word_stays_for_the_check_to_name() {
        Row row = read(HEADER + "106,Tam Đường,huyen,distrikt,12\n").get(0);

        assertEquals("huyen", row.kind());
        assertEquals("distrikt", row.level());
        assertFalse(faults.any());
    }

    @Test
    void a_damaged_name_is_told_beside_the_other_faults_of_its_row() {
        read(HEADER
                + "!,Lai Ch\u00c3\u00a2u,,province,\n13,H\u00b5 N\u00e9i,tỉnh,province,\n14,A\ufffd,tỉnh,province,\n");

        assertEquals(
                List.of(
                        "bad-code /2/code",
                        "bad-kind /2/kind",
                        "damaged-encoding /2/name",
                        "damaged-old-font /3/name",
                        "damaged-characters /4/name"),
                found());
    }

    @Test
    void what_cannot_be_seen_makes_no_row() {
        assertEquals(
                1,
                read(HEADER + "12,Lai Châu,tỉnh,province,\n\u00a0,\u200b,\u3164,,\n")
                        .size());
        assertFalse(faults.any(), () -> found().toString());
    }
}
