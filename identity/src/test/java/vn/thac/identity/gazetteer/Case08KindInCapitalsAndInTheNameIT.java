package vn.thac.identity.gazetteer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** A kind is a word of the catalogue however it is written, and no part of the name; so is a level. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class Case08KindInCapitalsAndInTheNameIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void theSampleWithCodesByLaw() {
        Api.letCodesLookAsTheLawSays();
        Api.takeInTheSample();
    }

    @Test
    void kinds_in_capitals_change_nothing() {
        ADMIN.tryList("capitals.csv").statusCode(200).body("rows", equalTo(3)).body("events", equalTo(0));
    }

    @Test
    void kinds_with_hard_blanks_look_alikes_and_parted_letters_are_the_same_kinds() {
        for (String kind :
                List.of("HUYỆN", " huyện", "Huye\u0323\u0302n", "hu\u0443ện", "huyện\u00a0", "huy\u200bện")) {
            ADMIN.tryRows("106,Tam Đường," + kind + ",district,12\n")
                    .statusCode(200)
                    .body("events", equalTo(0));
        }
    }

    @Test
    void levels_in_capitals_are_the_same_levels() {
        ADMIN.tryRows("106,Tam Đường,huyện,District,12\n12,Lai Châu,tỉnh,PROVINCE,\n")
                .statusCode(200)
                .body("events", equalTo(0));
    }

    @Test
    void full_names_of_known_territories_change_nothing() {
        ADMIN.tryList("full-names.csv").statusCode(200).body("events", equalTo(0));
        ADMIN.tryRows("106,HUYỆN TAM ĐƯỜNG,huyện,district,12\n").statusCode(200).body("events", equalTo(0));
    }

    @Test
    void a_list_of_new_territories_in_full_names_is_refused_line_by_line() {
        ADMIN.tryRows("03497,Xã Mới Một,xã,commune,106\n03498,XÃ Mới Hai,xã,commune,106\n")
                .statusCode(422)
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        contains("kind-in-name /2/name", "kind-in-name /3/name"))
                .body("detail", containsString("Mới Một"));
        String unit = """
                {"ref": "dvhc:%s", "track": "territory", "kind": "xã", "level": "commune", "name": "Xã %s",
                 "parents": [{"tree": "area", "parent": "dvhc:106"}], "begins": "2024-01-01"}
                """;
        ADMIN.post("/v1/units/bulk", "[" + unit.formatted("03497", "Một") + "," + unit.formatted("03498", "Hai") + "]")
                .statusCode(422)
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        contains("kind-in-name /0/name", "kind-in-name /1/name"));
    }

    @Test
    void the_one_ward_that_is_called_so_is_registered_as_it_is() {
        ADMIN.tryList("phuong-duc.csv")
                .statusCode(200)
                .body("changes.find { it.ref == 'ubnd:19780' }.now", equalTo("UBND phường Phường Đúc"))
                .body("changes.find { it.ref == 'capuy:19780' }.now", equalTo("Đảng ủy phường Phường Đúc"));
    }

    @Test
    void an_unknown_kind_is_refused_with_the_right_one_named() {
        ADMIN.tryList("unknown-kind.csv")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("unknown-row-kind /2/kind"))
                .body("detail", containsString("huyện"));
        for (var kind : Map.of(
                        "hyện",
                        "huyện",
                        "xa",
                        "xã",
                        "thi tran",
                        "thị trấn",
                        "phuờng",
                        "phường",
                        "t\u00e1\u00bb\u0089nh",
                        "tỉnh")
                .entrySet()) {
            ADMIN.tryRows("03499,Mới," + kind.getKey() + ",commune,106\n")
                    .statusCode(422)
                    .body("detail", containsString(kind.getValue()));
        }
    }

    @Test
    void an_unknown_level_is_refused_with_the_right_one_named() {
        for (var level : Map.of("distric", "district", "xa", "commune", "cap xa", "commune", "Cấp huyện", "district")
                .entrySet()) {
            ADMIN.tryRows("03499,Mới,xã," + level.getKey() + ",106\n")
                    .statusCode(422)
                    .body("errors.pointer", contains("/2/level"))
                    .body("detail", containsString(level.getValue()));
        }
    }

    @Test
    void words_of_a_single_unit_are_words_however_they_are_written() {
        ADMIN.post("/v1/units", """
                {"ref": "thac:case-08", "track": "Government", "kind": "Office", "level": "DISTRICT", "area": "dvhc:106",
                 "name": "Văn phòng huyện", "parents": [{"tree": "Command", "parent": "ubnd:106"}], "begins": "2020-01-01"}
                """)
                .statusCode(201)
                .body("track", equalTo("government"))
                .body("kind", equalTo("office"))
                .body("level", equalTo("district"))
                .body("parents.tree", contains("command"));
        ADMIN.post(
                        "/v1/units/thac:case-08/move",
                        "/v1/units/thac:case-08",
                        "{\"tree\": \"COMMAND\", \"parent\": \"ubnd:12\", \"on\": \"2024-01-01\"}")
                .statusCode(200)
                .body("parents.tree", contains("command", "command"));
        ADMIN.post(
                        "/v1/units/thac:case-08/recode",
                        "/v1/units/thac:case-08",
                        "{\"scheme\": \"THAC\", \"code\": \"case-08-b\", \"on\": \"2024-01-01\"}")
                .statusCode(200)
                .body("codes.scheme", contains("thac", "thac"));
        ADMIN.post(
                        "/v1/units/thac:case-08-b/retype",
                        "/v1/units/thac:case-08-b",
                        "{\"kind\": \"AGENCY\", \"level\": \"District\", \"on\": \"2024-06-01\"}")
                .statusCode(200)
                .body("kind", equalTo("agency"))
                .body("level", equalTo("district"));
    }

    @Test
    void unknown_words_of_a_single_unit_are_refused_with_the_right_ones_named() {
        ADMIN.post("/v1/units", """
                {"ref": "tac:x", "track": "goverment", "kind": "huyen", "level": "distict", "area": "dvhc:106",
                 "name": "Văn phòng", "parents": [{"tree": "comand", "parent": "ubnd:106"}], "begins": "2020-01-01"}
                """)
                .statusCode(422)
                .body("errors.find { it.pointer == '/ref' }.detail", containsString("thac"))
                .body("errors.find { it.pointer == '/track' }.detail", containsString("government"))
                .body("errors.find { it.pointer == '/level' }.detail", containsString("district"))
                .body("errors.find { it.pointer == '/parents/0/tree' }.detail", containsString("command"));
        ADMIN.post("/v1/units/dvhc:106/retype", "/v1/units/dvhc:106", "{\"kind\": \"huyen\", \"on\": \"2024-01-01\"}")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("unknown-kind /kind"))
                .body("detail", containsString("huyện"));
    }

    @Test
    void a_territory_is_not_renamed_to_its_kind_and_its_name() {
        for (String name : List.of("Huyện Tam Đường", "HUYỆN TAM ĐƯỜNG", "huyện Tam \u00d0ường")) {
            ADMIN.post(
                            "/v1/units/dvhc:106/rename",
                            "/v1/units/dvhc:106",
                            "{\"name\": \"" + name + "\", \"on\": \"2024-01-01\"}")
                    .statusCode(422)
                    .body("errors.collect { it.code + ' ' + it.pointer }", contains("kind-in-name /name"))
                    .body("detail", containsString("Tam Đường"));
        }
    }

    @Test
    void names_of_bodies_are_made_for_kinds_that_there_are() {
        ADMIN.put("/v1/bodies/front", """
                {"scheme": "mttq", "line": true, "ledBy": "party",
                 "names": [{"kind": "front-committee", "pattern": "Ủy ban MTTQ Việt Nam {place}"},
                           {"areaKind": "huyen", "kind": "front-committee", "pattern": "Ủy ban MTTQ huyện {name}"}]}
                """)
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("unknown-kind /names/1/areaKind"));
    }

    @Test
    void units_are_listed_by_kinds_however_they_are_written() {
        ADMIN.get("/v1/units?kind=Huyện&level=District&track=Territory&on=2024-01-01&limit=500")
                .statusCode(200)
                .body("items.codes.flatten()", hasItem("dvhc:106"))
                .body("items.kind", everyItem(equalTo("huyện")));
    }
}
