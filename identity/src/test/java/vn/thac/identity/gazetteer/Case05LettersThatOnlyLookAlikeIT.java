package vn.thac.identity.gazetteer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** Names with look-alike and invisible characters are the same names; damaged ones are refused, at every way in. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class Case05LettersThatOnlyLookAlikeIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void theSampleWithCodesByLaw() {
        Api.letCodesLookAsTheLawSays();
        Api.takeInTheSample();
    }

    /** UTF-8 read as Windows-1252, TCVN3, VNI, a character that nobody reads, a letter of another alphabet. */
    private static final Map<String, String> DAMAGED = Map.of(
            "Lai Ch\u00c3\u00a2u", "damaged-encoding",
            "B\u00d7nh L\u00ad", "damaged-old-font",
            "Tam \u00d1\u00f6\u00f4\u00f8ng", "damaged-old-font",
            "Tam \ufffd\u01b0\u1eddng", "damaged-characters",
            "\u202eTam", "damaged-characters",
            "\u0411\u00ecnh", "damaged-letters");

    @Test
    void the_same_name_in_other_characters_changes_nothing() {
        ADMIN.tryList("look-alike.csv").statusCode(200).body("events", equalTo(0));
    }

    @Test
    void other_capitals_another_place_of_the_tone_and_parted_letters_change_nothing() {
        ADMIN.tryRows(
                        "106,TAM ĐƯỜNG,huyện,district,12\n12,lai châu,tỉnh,province,\n91,Kie\u0302n Giang,tỉnh,province,\n")
                .statusCode(200)
                .body("events", equalTo(0));
    }

    @Test
    void a_search_with_a_look_alike_finds_the_unit() {
        ADMIN.get("/v1/units?name=\u00d0oàn Kết&on=2024-01-01").body("items.codes.flatten()", hasItem("dvhc:11263"));
        ADMIN.get("/v1/units?name=tam duong&on=2024-01-01").body("items.codes.flatten()", hasItem("dvhc:106"));
    }

    @Test
    void a_damaged_name_in_a_list_is_refused_at_its_place() {
        DAMAGED.forEach((name, code) -> ADMIN.tryRows("03499," + name + ",xã,commune,106\n")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains(code + " /2/name")));
    }

    @Test
    void what_was_meant_is_said() {
        ADMIN.tryRows("106,Tam \u00c4\u0090\u00c6\u00b0\u00e1\u00bb\u009dng,huyện,district,12\n")
                .statusCode(422)
                .body("detail", containsString("Tam Đường"));
        ADMIN.tryRows("03412,B\u00d7nh L\u00ad,xã,commune,106\n")
                .statusCode(422)
                .body("detail", containsString("Bình Lư"));
    }

    @Test
    void a_damaged_name_of_a_single_unit_is_refused_at_its_place() {
        DAMAGED.forEach((name, code) -> {
            String unit = """
                    {"ref": "thac:case-05", "track": "government", "kind": "office", "level": "district", "area": "dvhc:106",
                     "name": "%s", "shortName": "%s", "begins": "2020-01-01"}
                    """.formatted(name, name);
            ADMIN.post("/v1/units", unit)
                    .statusCode(422)
                    .body(
                            "errors.collect { it.code + ' ' + it.pointer }",
                            containsInAnyOrder(code + " /name", code + " /shortName"));
            ADMIN.post("/v1/units/bulk", "[" + unit + "]")
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/0/name", "/0/shortName"));
        });
        ADMIN.get("/v1/units/thac:case-05").statusCode(404);
    }

    @Test
    void a_damaged_new_name_is_refused_at_its_place() {
        DAMAGED.forEach((name, code) -> ADMIN.post(
                        "/v1/units/ubnd:106/rename",
                        "/v1/units/ubnd:106",
                        "{\"name\": \"" + name + "\", \"on\": \"2024-01-01\"}")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains(code + " /name")));
        ADMIN.get("/v1/units/ubnd:106?on=2024-01-01").body("name", equalTo("UBND huyện Tam Đường"));
    }

    @Test
    void a_new_name_with_look_alikes_is_kept_in_our_own_letters() {
        ADMIN.post("/v1/units", """
                {"ref": "thac:case-05-b", "track": "government", "kind": "office", "level": "district", "area": "dvhc:106",
                 "name": "V\u0103n\u200b ph\u00f2ng\u00a0\u00d0\u1ea3ng", "begins": "2020-01-01"}
                """).statusCode(201).body("name", equalTo("Văn phòng Đảng"));
    }
}
