package vn.thac.identity.gazetteer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** Rows of commas, totals, blanks and signs in codes: each fault of a file at its line, none of them a 500. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class Case03AnyBadCodeIs500IT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void theSampleWithCodesByLaw() {
        Api.letCodesLookAsTheLawSays();
        Api.takeInTheSample();
    }

    @Test
    void rows_of_nothing_but_commas_are_no_rows() {
        ADMIN.tryList("blank-rows.csv").statusCode(200).body("rows", equalTo(2)).body("events", equalTo(0));
        ADMIN.tryRows("12,Lai Châu,tỉnh,province,\n \u00a0,\u200b,,,\n,,,,\n")
                .statusCode(200)
                .body("rows", equalTo(1));
    }

    @Test
    void a_row_of_totals_is_a_bad_code_and_told_to_be_deleted() {
        ADMIN.tryList("total-row.csv")
                .statusCode(422)
                .body("code", equalTo("bad-code"))
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        contains("bad-code /3/code", "totals-row /3/code"))
                .body("errors[1].detail", containsString("Delete"));
    }

    @Test
    void totals_are_known_in_whatever_column_and_writing() {
        for (String row : List.of(
                "Tổng số,,,,",
                "TỔNG CỘNG,,,,",
                "Cộng:,10,,,",
                ",Tổng cộng toàn tỉnh,,,",
                "106,Tổng số,,,",
                "Total,,,,",
                "To\u0302\u0309ng co\u0323\u0302ng,,,,")) {
            ADMIN.tryRows("12,Lai Châu,tỉnh,province,\n" + row + "\n")
                    .statusCode(422)
                    .body("errors.code", hasItem("totals-row"))
                    .body("errors.pointer", not(hasItem("/3/kind")));
        }
    }

    @Test
    void a_commune_whose_name_only_begins_like_a_total_is_a_commune() {
        ADMIN.tryRows("03499,Cộng Hòa,xã,commune,106\n03498,Tổng Cọt,xã,commune,106\n")
                .statusCode(200);
    }

    @Test
    void blanks_and_apostrophes_in_codes_are_bad_codes_at_their_places() {
        for (var file : Map.of(
                        "blank-in-code.csv", "bad-code /2/code",
                        "apostrophe.csv", "bad-code /2/code",
                        "parent-with-blank.csv", "bad-code /2/parent_code")
                .entrySet()) {
            assertEquals(
                    List.of(file.getValue()),
                    Api.faults(ADMIN.tryList(file.getKey()).statusCode(422)),
                    file.getKey());
        }
    }

    @Test
    void all_faults_of_a_file_are_told_together() {
        ADMIN.tryList("two-faults.csv")
                .statusCode(422)
                .body("code", equalTo("bad-code"))
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        contains("bad-code /2/code", "missing-parent /3/parent_code"));
        ADMIN.tryRows("""
                !!,X,xa,comune,106
                !!,Y,xã,commune,106
                1,Hà Nội,tỉnh,province,
                106,Tam Đường,huyện,district,99
                12,Lai Châu,tỉnh,province
                """)
                .statusCode(422)
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "bad-code /2/code",
                                "unknown-row-kind /2/kind",
                                "unknown-row-level /2/level",
                                "bad-code /3/code",
                                "wrong-form-of-row-code /4/code",
                                "missing-parent /5/parent_code",
                                "wrong-field-count /6"));
    }

    @Test
    void no_odd_code_ends_in_a_failure_of_ours() {
        for (String code :
                List.of("\u0000", "\u001b[31m", "=1+1", "@SUM(A1)", "-", "..", "a".repeat(61), "１０６x", "Đ1", "☃")) {
            ADMIN.tryRows(code + ",A,xã,commune,106\n03412,B,xã,commune," + code + "\n")
                    .statusCode(422);
        }
    }

    @Test
    void a_code_in_wide_digits_is_the_code() {
        ADMIN.tryRows("１０６,Tam Đường,huyện,district,12\n").statusCode(200).body("events", equalTo(0));
    }

    @Test
    void a_header_may_be_written_as_a_spreadsheet_writes_it() {
        for (String header : List.of(
                "\ufeffcode,name,kind,level,parent_code",
                "Code, Name ,KIND,Level,Parent_Code",
                "code,name,kind,level,parent code",
                "code,name,kind,level,parent_code,,",
                "\"code\",\"name\",\"kind\",\"level\",\"parent_code\"")) {
            String list = header + "\r\n12,Lai Châu,tỉnh,province,,,\r\n";
            ADMIN.takeIn(list.getBytes(StandardCharsets.UTF_8), "dryRun=true")
                    .statusCode(200)
                    .body("rows", equalTo(1))
                    .body("events", equalTo(0));
        }
    }

    @Test
    void semicolons_and_tabs_separate_as_commas_do() {
        for (String by : List.of(";", "\t")) {
            String list = "code,name,kind,level,parent_code\n106,Tam Đường,huyện,district,12\n".replace(",", by);
            ADMIN.takeIn(list.getBytes(StandardCharsets.UTF_8), "dryRun=true")
                    .statusCode(200)
                    .body("rows", equalTo(1))
                    .body("events", equalTo(0));
        }
        ADMIN.takeIn(
                        "code;name;kind;level;parent_code\n106,Tam Đường,huyện,district,12\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "dryRun=true")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("wrong-field-count /2"));
    }

    @Test
    void other_columns_are_told_what_they_should_be() {
        ADMIN.takeIn("ma,ten,loai,cap,cap_tren\n1,2,3,4,5\n".getBytes(StandardCharsets.UTF_8), "dryRun=true")
                .statusCode(422)
                .body("code", equalTo("wrong-columns"))
                .body("detail", containsString("code,name,kind,level,parent_code"));
    }

    @Test
    void a_list_in_another_encoding_is_refused_line_by_line() {
        byte[] list = "code,name,kind,level,parent_code\n12,Lai Ch\u00e2u,t,province,\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        ADMIN.takeIn(list, "dryRun=true")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", hasItem("wrong-encoding /2"));
    }
}
