package vn.thac.identity.gazetteer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** Codes that a spreadsheet has robbed of their leading zeros, at every way in. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class Case01LeadingZerosIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void theSampleWithCodesByLaw() {
        Api.letCodesLookAsTheLawSays();
        Api.takeInTheSample();
    }

    @Test
    void a_list_without_its_zeros_is_refused_line_by_line_with_the_code_that_was_meant() {
        List<String> faults = Api.faults(ADMIN.tryList("list.csv").statusCode(422));

        for (int line = 2; line <= 5; line++) {
            assertEquals(true, faults.contains("wrong-form-of-row-code /" + line + "/code"), faults.toString());
        }
        ADMIN.tryList("list.csv")
                .body("errors.find { it.pointer == '/3/code' }.detail", containsString("03412"))
                .body("errors.find { it.pointer == '/4/code' }.detail", containsString("02"))
                .body("errors.find { it.pointer == '/5/code' }.detail", containsString("024"));
    }

    @Test
    void a_number_cell_is_refused() {
        ADMIN.tryList("list-float.csv")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("wrong-form-of-row-code /2/code"))
                .body("detail", containsString("12"));
    }

    @Test
    void too_many_zeros_letters_and_exponents_are_refused_too() {
        for (String code :
                List.of("0003412", "12A", "3.412", "3412.00", "034120", "1E+02", "0x12", "O3412", "03412-")) {
            ADMIN.tryRows(code + ",Bình Lư,xã,commune,106\n")
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/2/code"));
        }
    }

    @Test
    void the_reason_is_told_in_the_callers_language() {
        ADMIN.asked("vi")
                .contentType("text/csv")
                .body("code,name,kind,level,parent_code\n1,Hà Nội,tỉnh,province,\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/units/import?dryRun=true")
                .then()
                .statusCode(422)
                .body("detail", containsString("mất số 0"))
                .body("detail", containsString("01"));
    }

    @Test
    void a_parent_that_lost_its_zeros_is_named_with_the_one_that_was_meant() {
        ADMIN.tryRows("01,Hà Nội,thành phố trực thuộc trung ương,province,\n00001,Phúc Xá,phường,commune,1\n")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("missing-parent /3/parent_code"))
                .body("detail", containsString("Perhaps 01"));
    }

    @Test
    void every_scheme_that_follows_the_administrative_code_wants_its_form_of_a_single_unit() {
        String unit = """
                {"ref": "%s", "track": "government", "kind": "office", "level": "%s", "area": "dvhc:106",
                 "name": "Văn phòng", "begins": "2020-01-01"}
                """;
        for (String scheme : List.of("ubnd", "capuy", "hdnd", "mttq")) {
            ADMIN.post("/v1/units", unit.formatted(scheme + ":24", "district"))
                    .statusCode(422)
                    .body("errors.collect { it.code + ' ' + it.pointer }", contains("wrong-form-of-code /ref"))
                    .body("detail", containsString("024"));
        }
        ADMIN.post("/v1/units/bulk", "[" + unit.formatted("ubnd:3412", "commune") + "]")
                .statusCode(422)
                .body("errors.pointer", contains("/0/ref"));
    }

    @Test
    void electronic_identification_codes_have_the_form_of_their_rules() {
        String unit = """
                {"ref": "thac:case-01", "codes": ["%s"], "track": "government", "kind": "office", "level": "district",
                 "area": "dvhc:106", "name": "Văn phòng", "begins": "2020-01-01"}
                """;
        for (String code : List.of("madinhdanh:33.1", "madinhdanh:h33", "qcvn102:0.0.0.H41", "qcvn102:000.00.00")) {
            ADMIN.post("/v1/units", unit.formatted(code))
                    .statusCode(422)
                    .body("errors.collect { it.code + ' ' + it.pointer }", contains("wrong-form-of-code /codes/0"));
        }
        ADMIN.post("/v1/units", unit.formatted("madinhdanh:H37.DN.001")).statusCode(201);
        ADMIN.post(
                        "/v1/units/thac:case-01/recode",
                        "/v1/units/thac:case-01",
                        "{\"scheme\": \"qcvn102\", \"code\": \"000.00.41.H37\", \"on\": \"2024-01-01\"}")
                .statusCode(200);
        ADMIN.post("/v1/units/thac:case-01/withdraw", "/v1/units/thac:case-01", "{\"reason\": \"Dữ liệu thử\"}")
                .statusCode(200);
    }

    @Test
    void a_recoded_unit_keeps_the_form_of_its_level() {
        for (String code : List.of("24", "1", "00106", "1060")) {
            ADMIN.post(
                            "/v1/units/dvhc:106/recode",
                            "/v1/units/dvhc:106",
                            "{\"scheme\": \"dvhc\", \"code\": \"" + code + "\", \"on\": \"2024-01-01\"}")
                    .statusCode(422)
                    .body("errors.collect { it.code + ' ' + it.pointer }", contains("wrong-form-of-code /code"));
        }
        ADMIN.post(
                        "/v1/units/dvhc:106/recode",
                        "/v1/units/dvhc:106",
                        "{\"scheme\": \"dvhc\", \"code\": \"'106\", \"on\": \"2024-01-01\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void a_second_territory_of_one_name_kind_and_parent_is_refused_whatever_its_code() {
        ADMIN.tryRows("03499,Bình Lư,xã,commune,106\n")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("twin /2/name"))
                .body("detail", containsString("dvhc:"));
        ADMIN.post("/v1/units", """
                {"ref": "dvhc:03499", "track": "territory", "kind": "Xã", "level": "commune", "name": "BÌNH LƯ",
                 "parents": [{"tree": "area", "parent": "dvhc:106"}], "begins": "2024-01-01"}
                """)
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("twin /name"));
    }

    @Test
    void nothing_of_a_refused_list_is_there_afterwards() {
        ADMIN.takeIn("3412,Bình Lư,xã,commune,106\n99,Mới,tỉnh,province,\n", "on=2024-01-01")
                .statusCode(422);

        ADMIN.get("/v1/units/dvhc:3412").statusCode(404);
        ADMIN.get("/v1/units/dvhc:99").statusCode(404);
    }
}
