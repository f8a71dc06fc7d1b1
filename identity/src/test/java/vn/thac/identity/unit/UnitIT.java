package vn.thac.identity.unit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Tokens;

/** Units through the interface, on real parts. Each test has codes of its own. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class UnitIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private static void provinces(String prefix) {
        ADMIN.takeIn(
                        "%1$s1,Kiên Giang %1$s,tỉnh,province,\n%1$s2,Lai Châu %1$s,tỉnh,province,\n%1$s900,Hà Tiên,thành phố,district,%1$s1\n"
                                .formatted(prefix),
                        "on=2020-01-01")
                .statusCode(200);
    }

    private static String department(String code, String prefix) {
        return """
                {"ref": "thac:%s", "track": "government", "kind": "department", "level": "province", "area": "dvhc:%s1",
                 "name": "Sở Y tế tỉnh Kiên Giang", "shortName": "Sở Y tế",
                 "parents": [{"tree": "command", "parent": "ubnd:%s1"}], "begins": "2020-01-01"}
                """.formatted(code, prefix, prefix);
    }

    @Test
    void a_registered_unit_is_found_by_its_code_with_its_history() {
        provinces("U");

        ADMIN.post("/v1/units", department("u-so-y-te", "U"))
                .statusCode(201)
                .header("Location", containsString("/v1/units/"))
                .header("ETag", ETagOf.version(1))
                .body("version", equalTo(1));
        Api.as("ub-tam-duong")
                .get("/v1/units/thac:u-so-y-te?on=2024-01-01")
                .statusCode(200)
                .body("name", equalTo("Sở Y tế tỉnh Kiên Giang"))
                .body("parents[0].tree", equalTo("command"))
                .body("codes[0].scheme", equalTo("thac"))
                .body("ends", nullValue());
        ADMIN.get("/v1/units/ubnd:U1/children?on=2024-01-01&total=true")
                .body("total", equalTo(2))
                .body("items.name", containsInAnyOrder("UBND thành phố Hà Tiên", "Sở Y tế tỉnh Kiên Giang"));
    }

    @Test
    void without_a_valid_token_nothing_is_told() {
        given().get("/v1/units").then().statusCode(401).contentType("application/problem+json");
        given().auth().oauth2("no.such.token").get("/v1/units").then().statusCode(401);
    }

    @Test
    void who_is_no_administrator_changes_nothing() {
        provinces("V");

        Api.as("ub-tam-duong").post("/v1/units", department("v-so-y-te", "V")).statusCode(403);
        Api.as("ub-tam-duong")
                .post("/v1/units/ubnd:V1/rename", "/v1/units/ubnd:V1", "{\"name\": \"x\", \"on\": \"2024-01-01\"}")
                .statusCode(403);
        Api.as("ub-tam-duong")
                .put("/v1/levels/village", "{\"nameVi\": \"a\", \"nameEn\": \"b\", \"rank\": 9}")
                .statusCode(403);
    }

    @Test
    void units_of_one_list_refer_to_each_other_in_any_order() {
        provinces("L");

        ADMIN.post("/v1/units/bulk", """
                [{"ref": "thac:l-phong", "track": "government", "kind": "division", "level": "province", "area": "dvhc:L1",
                  "name": "Phòng Khoa giáo", "parents": [{"tree": "command", "parent": "thac:l-van-phong"}], "begins": "2020-01-01"},
                 {"ref": "thac:l-van-phong", "codes": ["madinhdanh:H33.1"], "track": "government", "kind": "office", "level": "province",
                  "area": "dvhc:L1", "name": "Văn phòng UBND", "parents": [{"tree": "command", "parent": "ubnd:L1"}], "begins": "2020-01-01"}]
                """).statusCode(201).body("items", hasSize(2));
        ADMIN.get("/v1/units/thac:l-phong/parents?tree=command")
                .body("unit.name", contains("Văn phòng UBND", "UBND tỉnh Kiên Giang L", "Chính phủ"));
        ADMIN.get("/v1/units/madinhdanh:H33.1").body("name", equalTo("Văn phòng UBND"));
    }

    @Test
    void every_fault_of_a_list_is_named_at_its_place_and_nothing_is_registered() {
        provinces("F");

        ADMIN.post("/v1/units/bulk", """
                [{"ref": "thac:f-good", "track": "government", "kind": "department", "level": "province", "area": "dvhc:F1",
                  "name": "Sở tốt", "begins": "2020-01-01"},
                 {"ref": "thac:f-good", "track": "goverment", "kind": "department", "level": "canton", "area": "ubnd:F1",
                  "name": "Sở lạ", "parents": [{"tree": "comand", "parent": "ubnd:F1"}, {"tree": "command", "parent": "ubnd:nowhere"}],
                  "begins": "2020-01-01"},
                 {"ref": "nothing", "track": "government", "kind": "department", "level": "central", "name": "Sở cao",
                  "parents": [{"tree": "command", "parent": "ubnd:F900"}], "begins": "2020-01-01"},
                 {"ref": "ubnd:F1", "track": "government", "kind": "department", "level": "province", "area": "dvhc:F1",
                  "name": "Sở trùng", "begins": "2020-01-01"},
                 {"ref": "thac:f-early", "track": "government", "kind": "department", "level": "province", "area": "dvhc:F1",
                  "name": "Sở sớm", "begins": "2019-12-31"},
                 {"ref": "thac:f-a", "track": "mass", "kind": "union", "level": "province", "area": "dvhc:F1", "name": "Hội A",
                  "parents": [{"tree": "command", "parent": "thac:f-b"}], "begins": "2020-01-01"},
                 {"ref": "thac:f-b", "track": "mass", "kind": "union", "level": "province", "area": "dvhc:F1", "name": "Hội B",
                  "parents": [{"tree": "command", "parent": "thac:f-a"}], "begins": "2020-01-01"}]
                """)
                .statusCode(400)
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "repeated /1/ref",
                                "unknown-track /1/track",
                                "unknown-level /1/level",
                                "not-a-territory /1/area",
                                "unknown-tree /1/parents/0/tree",
                                "unit-unknown /1/parents/1/parent",
                                "bad-value /2/ref",
                                "area-required /2/area",
                                "parent-not-above /2/parents/0/parent",
                                "code-taken /3/ref",
                                "unit-not-yet /4/area",
                                "parent-cycle /5/parents",
                                "parent-cycle /6/parents"));
        ADMIN.get("/v1/units/thac:f-good").statusCode(404);
    }

    @Test
    void malformed_bodies_are_refused_with_the_places() {
        ADMIN.post("/v1/units/bulk", """
                [{"track": 5, "colour": "red", "begins": "2024-02-30"}]
                """)
                .statusCode(400)
                .body("errors.pointer", hasItem("/0/colour"))
                .body("errors.pointer", hasItem("/0/begins"));
        ADMIN.post("/v1/units/bulk", "[{\"track\": \"government\"}]")
                .statusCode(422)
                .body("errors.pointer", hasItem("/0/name"));
        ADMIN.post("/v1/units/bulk", "[").statusCode(400);
        ADMIN.post("/v1/units/bulk", "[]").statusCode(422);
        ADMIN.post("/v1/units/bulk", "[null]").statusCode(422);
        ADMIN.post("/v1/units", "null").statusCode(400);
        ADMIN.post("/v1/units/dvhc:vn/end", "{\"on\": \"+999999999-12-31\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/on"));
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        provinces("E");
        String rename = "{\"name\": \"UBND tỉnh Khác\", \"on\": \"2024-01-01\"}";

        ADMIN.post("/v1/units/ubnd:E1/rename", rename).statusCode(428).body("code", equalTo("if-match-required"));
        ADMIN.asked()
                .contentType("application/json")
                .header("If-Match", "\"7\"")
                .body(rename)
                .post("/v1/units/ubnd:E1/rename")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        ADMIN.post("/v1/units/ubnd:E1/rename", "/v1/units/ubnd:E1", rename)
                .statusCode(200)
                .header("ETag", ETagOf.version(2))
                .body("names.name", contains("UBND tỉnh Kiên Giang E", "UBND tỉnh Khác"));
        ADMIN.post("/v1/units/ubnd:E1/rename", "/v1/units/ubnd:E1", rename)
                .statusCode(409)
                .body("code", equalTo("nothing-changes"));
    }

    @Test
    void a_unit_moves_only_under_one_that_can_stand_above_it() {
        provinces("M");
        String at = "/v1/units/ubnd:M900";

        ADMIN.post(at + "/move", at, "{\"tree\": \"command\", \"parent\": \"ubnd:M2\", \"on\": \"2024-01-01\"}")
                .statusCode(200);
        ADMIN.get(at + "/parents?tree=command&on=2023-01-01")
                .body("unit.codes.flatten()", contains("ubnd:M1", "ubnd:vn"));
        ADMIN.get(at + "/parents?tree=command&on=2024-01-01")
                .body("unit.codes.flatten()", contains("ubnd:M2", "ubnd:vn"));
        ADMIN.post(
                        "/v1/units/ubnd:M2/move",
                        "/v1/units/ubnd:M2",
                        "{\"tree\": \"command\", \"parent\": \"ubnd:M900\", \"on\": \"2025-01-01\"}")
                .statusCode(422)
                .body("errors.code", contains("parent-not-above", "parent-cycle"));
        ADMIN.post(at + "/move", at, "{\"tree\": \"area\", \"parent\": \"dvhc:M2\", \"on\": \"2025-01-01\"}")
                .statusCode(422)
                .body("code", equalTo("not-a-territory"));
        ADMIN.post(at + "/move", at, "{\"tree\": \"command\", \"parent\": null, \"on\": \"2025-01-01\"}")
                .statusCode(200);
        ADMIN.get(at + "/parents?tree=command&on=2025-01-01").body("$", hasSize(0));
    }

    @Test
    void a_code_changes_hands_on_a_day() {
        provinces("H");
        String first = "/v1/units/ubnd:H1";

        ADMIN.post(first + "/recode", first, "{\"scheme\": \"ubnd\", \"code\": \"H2\", \"on\": \"2024-01-01\"}")
                .statusCode(409)
                .body("code", equalTo("code-taken"));
        ADMIN.post(
                        "/v1/units/ubnd:H2/recode",
                        "/v1/units/ubnd:H2",
                        "{\"scheme\": \"ubnd\", \"code\": null, \"on\": \"2024-01-01\"}")
                .statusCode(200);
        ADMIN.post(first + "/recode", first, "{\"scheme\": \"ubnd\", \"code\": \"H2\", \"on\": \"2024-01-01\"}")
                .statusCode(200);

        ADMIN.get("/v1/units/ubnd:H2?on=2023-12-31").body("name", equalTo("UBND tỉnh Lai Châu H"));
        ADMIN.get("/v1/units/ubnd:H2?on=2024-01-01").body("name", equalTo("UBND tỉnh Kiên Giang H"));
        ADMIN.get("/v1/units/ubnd:H1?on=2024-01-01")
                .statusCode(200)
                .body("name", equalTo("UBND tỉnh Kiên Giang H"))
                .body("codes.findAll { it.to == null }.code", contains("H2"));
        ADMIN.post("/v1/units/ubnd:H1/rename", "/v1/units/ubnd:H2", "{\"name\": \"Khác\", \"on\": \"2024-01-01\"}")
                .statusCode(404)
                .body("errors.pointer", contains("ref"));
    }

    @Test
    void a_unit_ends_only_when_nobody_stands_below_it_and_then_its_posts_end_too() {
        provinces("N");
        ADMIN.post(
                        "/v1/posts",
                        "{\"actor\": \"n-actor\", \"unit\": \"ubnd:N900\", \"duties\": [\"work\"], \"from\": \"2020-01-01\"}")
                .statusCode(201);

        ADMIN.post("/v1/units/ubnd:N1/end", "/v1/units/ubnd:N1", "{\"on\": \"2025-07-01\"}")
                .statusCode(409)
                .body("code", equalTo("has-children"))
                .body("detail", containsString("UBND thành phố Hà Tiên"));
        ADMIN.post("/v1/units/ubnd:N900/end", "/v1/units/ubnd:N900", "{\"on\": \"2025-07-01\"}")
                .statusCode(200)
                .body("ends", equalTo("2025-07-01"));
        ADMIN.get("/v1/units/ubnd:N900?on=2025-07-01").statusCode(200).body("ends", equalTo("2025-07-01"));
        ADMIN.get("/v1/posts?actor=n-actor")
                .body("items.to", contains("2025-07-01"))
                .body("items.version", contains(2));
        ADMIN.post("/v1/units/ubnd:N1/end", "/v1/units/ubnd:N1", "{\"on\": \"2025-07-01\"}")
                .statusCode(200);
        ADMIN.get("/v1/units/capuy:N900/parents?on=2025-06-01").statusCode(200);
    }

    @Test
    void lists_are_filtered_counted_and_paged() {
        provinces("P");

        ADMIN.get("/v1/units?name=kien giang&track=party&on=2024-01-01&limit=500")
                .body("items.name", hasItem("Tỉnh ủy Kiên Giang P"));
        String next = ADMIN.get("/v1/units?under=dvhc:P1&tree=area&limit=1&total=true&on=2024-01-01")
                .statusCode(200)
                .body("total", equalTo(1))
                .body("next", nullValue())
                .extract()
                .path("items[0].id");
        ADMIN.get("/v1/units/" + next).statusCode(200).body("name", equalTo("Hà Tiên"));
        String cursor = ADMIN.get("/v1/units?under=capuy:vn&limit=1&level=province&on=2024-01-01")
                .body("items", hasSize(1))
                .body("next", notNullValue())
                .extract()
                .path("next");
        ADMIN.get("/v1/units?under=capuy:vn&limit=1&level=province&on=2024-01-01&cursor=" + cursor)
                .body("items", hasSize(1));
        ADMIN.get("/v1/units?cursor=%21").statusCode(400);
        ADMIN.get("/v1/units?limit=501").statusCode(400);
        ADMIN.get("/v1/units?limit=many").statusCode(400);
        ADMIN.get("/v1/units?on=yesterday").statusCode(400);
        ADMIN.get("/v1/units?on=0000-01-01").statusCode(400);
        ADMIN.get("/v1/units?on=&limit=1").statusCode(lessThan(500));
        for (String odd :
                List.of("dvhc:vn@", "dvhc:vn@2025-13-01", "dvhc:vn@+300000-01-01", ":vn", "a@b@2025-01-01", "@")) {
            ADMIN.get("/v1/units/" + odd).statusCode(404).body("errors.pointer", contains("ref"));
            ADMIN.asked()
                    .queryParam("under", odd)
                    .get("/v1/units")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("under"));
        }
        ADMIN.get("/v1/units?under=ubnd:nowhere").statusCode(422);
        ADMIN.get("/v1/units/not-a-reference").statusCode(404);
    }

    @Test
    void refusals_speak_vietnamese_unless_asked_otherwise() {
        given().auth()
                .oauth2(Tokens.of("quan-tri"))
                .get("/v1/units/dvhc:nowhere?on=2024-01-01")
                .then()
                .statusCode(404)
                .body("detail", equalTo("Không có đơn vị \"dvhc:nowhere\" vào ngày 01/01/2024."));
    }

    @Test
    void a_retyped_unit_is_what_it_was_before_its_day() {
        provinces("T");
        String at = "/v1/units/dvhc:T900";

        ADMIN.post(at + "/retype", at, "{\"kind\": \"Thị Xã\", \"on\": \"2024-01-01\"}")
                .statusCode(200)
                .body("kind", equalTo("thị xã"))
                .body("standings.kind", contains("thành phố", "thị xã"));

        ADMIN.get("/v1/units?kind=thành phố&under=dvhc:T1&on=2023-12-31").body("items.codes[0]", contains("dvhc:T900"));
        ADMIN.get("/v1/units?kind=thành phố&under=dvhc:T1&on=2024-01-01").body("items", hasSize(0));
        ADMIN.get("/v1/units?kind=thị xã&under=dvhc:T1&on=2024-01-01").body("items", hasSize(1));
        ADMIN.get(at + "?on=2023-12-31").body("kind", equalTo("thành phố"));
        ADMIN.post(at + "/retype", at, "{\"kind\": \"thi xa\", \"on\": \"2025-01-01\"}")
                .statusCode(422)
                .body("code", equalTo("unknown-kind"));
    }

    @Test
    void a_unit_changes_its_level_only_between_what_is_above_and_below_it() {
        provinces("W");
        String at = "/v1/units/ubnd:W900";
        String to = "{\"kind\": \"people-committee\", \"level\": \"%s\", \"on\": \"2024-01-01\"}";

        ADMIN.post(at + "/retype", at, to.formatted("canton")).statusCode(422).body("code", equalTo("unknown-level"));
        ADMIN.post(at + "/retype", at, to.formatted("central"))
                .statusCode(422)
                .body("code", equalTo("parent-not-above"));
        ADMIN.post("/v1/units/ubnd:W1/retype", "/v1/units/ubnd:W1", to.formatted("commune"))
                .statusCode(422)
                .body("code", equalTo("child-not-below"));
        ADMIN.post(at + "/retype", at, to.formatted("commune")).statusCode(200);
        ADMIN.get(at + "?on=2023-12-31").body("level", equalTo("district"));
        ADMIN.get(at + "?on=2024-01-01").body("level", equalTo("commune"));
    }

    @Test
    void an_ended_unit_names_its_heirs_and_keeps_its_name() {
        provinces("S");
        String id = ADMIN.get("/v1/units/ubnd:S2?on=2024-01-01").extract().path("id");
        String end = "{\"on\": \"2025-07-01\", \"heirs\": %s, \"instrument\": \"202/2025/QH15\"}";

        ADMIN.post(
                        "/v1/units/ubnd:S2/end",
                        "/v1/units/ubnd:S2?on=2024-01-01",
                        end.formatted("[\"ubnd:S2\", \"dvhc:S1\", \"ubnd:nowhere\"]"))
                .statusCode(422)
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder("unit-unknown /heirs/2", "not-an-heir /heirs/0", "not-an-heir /heirs/1"));
        ADMIN.post("/v1/units/ubnd:S2/end", "/v1/units/ubnd:S2?on=2024-01-01", end.formatted("[\"ubnd:S1\"]"))
                .statusCode(200)
                .body("heirs.part", contains("whole"));

        ADMIN.get("/v1/units/" + id + "?on=2025-08-01")
                .body("name", equalTo("UBND tỉnh Lai Châu S"))
                .body("ends", equalTo("2025-07-01"));
        ADMIN.post("/v1/units/ubnd:S2/rename", "/v1/units/ubnd:S1", "{\"name\": \"Khác\", \"on\": \"2025-08-01\"}")
                .statusCode(422)
                .body("code", equalTo("unit-ended"))
                .body("detail", containsString("UBND tỉnh Kiên Giang S"));
        ADMIN.get("/v1/units/ubnd:S2@2025-06-30?on=2025-08-01").statusCode(200).body("id", equalTo(id));
        ADMIN.get("/v1/units/ubnd:S2@2025-06-30/successors")
                .body("items.unit.code", contains("ubnd:S1"))
                .body("items.part", contains("whole"))
                .body("items.takesEffect", contains("2025-07-01"))
                .body("items.instrument", contains("202/2025/QH15"));
        ADMIN.get("/v1/units/ubnd:S1/predecessors")
                .body("items.unit.id", contains(id))
                .body("items.unit.name", contains("UBND tỉnh Lai Châu S"));
    }

    @Test
    void a_unit_ends_split_among_several_or_dissolved() {
        provinces("Y");
        String end = "{\"on\": \"2025-07-01\", \"heirs\": %s}";

        ADMIN.post(
                        "/v1/units/capuy:Y900/end",
                        "/v1/units/capuy:Y900?on=2024-01-01",
                        end.formatted("[\"capuy:Y1\", \"capuy:Y2\"]"))
                .statusCode(409)
                .body("code", equalTo("has-children"));
        ADMIN.post("/v1/units/ubnd:Y900/end", "/v1/units/ubnd:Y900?on=2024-01-01", end.formatted("[]"))
                .statusCode(200)
                .body("heirs", hasSize(0));
        ADMIN.post(
                        "/v1/units/capuy:Y900/end",
                        "/v1/units/capuy:Y900?on=2024-01-01",
                        end.formatted("[\"capuy:Y1\", \"capuy:Y2\"]"))
                .statusCode(200)
                .body("heirs.part", contains("split", "split"));
        ADMIN.get("/v1/units/ubnd:Y900@2025-06-30/successors")
                .body("items", hasSize(1))
                .body("items[0].unit", nullValue());
    }

    @Test
    void history_is_read_by_the_code_that_a_unit_had_last() {
        provinces("Q");
        ADMIN.post("/v1/units", department("q-so-y-te", "Q")).statusCode(201);
        String at = "/v1/units/thac:q-so-y-te";
        ADMIN.post(at + "/end", at, "{\"on\": \"2025-07-01\", \"heirs\": [\"ubnd:Q2\"]}")
                .statusCode(200);

        ADMIN.get(at + "?on=2026-01-01")
                .statusCode(200)
                .body("name", equalTo("Sở Y tế tỉnh Kiên Giang"))
                .body("ends", equalTo("2025-07-01"));
        ADMIN.get(at + "/parents?on=2026-01-01").body("unit.name", contains("UBND tỉnh Kiên Giang Q", "Chính phủ"));
        ADMIN.get(at + "/children?on=2026-01-01").statusCode(200).body("items", hasSize(0));
        ADMIN.get(at + "/successors?on=2026-01-01").body("items.unit.code", contains("ubnd:Q2"));
        ADMIN.get(at + "?on=2019-12-31")
                .statusCode(404)
                .body("errors.code", contains("unit-not-found", "unit-not-yet"))
                .body("errors.pointer", contains("ref", "ref"));
    }

    @Test
    void a_unit_ends_only_after_it_has_taken_over_what_is_left_to_it() {
        provinces("J");
        ADMIN.post("/v1/units", department("j-so-y-te", "J")).statusCode(201);
        ADMIN.post("/v1/units", department("j-so-lao-dong", "J")).statusCode(201);
        String end = "{\"on\": \"%s\", \"heirs\": [\"thac:%s\"]}";
        String heir = "/v1/units/thac:j-so-lao-dong";
        ADMIN.post(
                        "/v1/units/thac:j-so-y-te/end",
                        "/v1/units/thac:j-so-y-te",
                        end.formatted("2025-07-01", "j-so-lao-dong"))
                .statusCode(200);

        for (String day : List.of("2025-07-01", "2024-01-01")) {
            ADMIN.post(heir + "/end", heir, "{\"on\": \"" + day + "\"}")
                    .statusCode(409)
                    .body("code", equalTo("heir-of-later"));
        }
        ADMIN.post(heir + "/end", heir, end.formatted("2024-01-01", "j-so-y-te"))
                .statusCode(409);
        ADMIN.post(heir + "/end", heir, "{\"on\": \"2025-07-02\"}").statusCode(200);
    }

    @Test
    void an_earlier_end_takes_the_place_of_a_later_one_with_its_heirs() {
        provinces("G");
        ADMIN.post("/v1/units", department("g-so-y-te", "G")).statusCode(201);
        String at = "/v1/units/thac:g-so-y-te";
        ADMIN.post(at + "/end", at, "{\"on\": \"2025-07-01\", \"heirs\": [\"ubnd:G1\"]}")
                .statusCode(200);
        ADMIN.post(at + "/end", at, "{\"on\": \"2024-07-01\", \"heirs\": [\"ubnd:G2\"]}")
                .statusCode(200)
                .body("heirs.from", contains("2024-07-01"));

        ADMIN.get(at + "/successors").body("items.unit.code", contains("ubnd:G2"));
        ADMIN.get(at).body("heirs.from", contains("2024-07-01"));
        ADMIN.get("/v1/units/ubnd:G1/predecessors").body("items", hasSize(0));
    }

    @Test
    void a_text_in_which_nothing_can_be_read_is_no_name_and_no_kind() {
        provinces("I");
        for (String odd : List.of("\u3164.", "\u00bd")) {
            ADMIN.post(
                            "/v1/units/ubnd:I1/rename",
                            "/v1/units/ubnd:I1",
                            "{\"name\": \"a\", \"shortName\": \"" + odd + "\", \"on\": \"2024-01-01\"}")
                    .statusCode(400)
                    .body("errors.pointer", contains("/shortName"));
            ADMIN.post("/v1/units", department("i-1", "I").replace("Sở Y tế tỉnh Kiên Giang", odd))
                    .statusCode(400)
                    .body("errors.pointer", contains("/name"));
        }
        for (String unseen : List.of("\u200b", "\u00a0", "\u3164")) {
            ADMIN.post("/v1/units", department("i-1", "I").replace("\"department\"", "\"" + unseen + "\""))
                    .statusCode(422)
                    .body("errors.pointer", contains("/kind"));
        }
    }

    @Test
    void a_fault_of_a_further_code_and_of_a_territorys_kind_stand_at_their_places() {
        provinces("Z");
        ADMIN.post("/v1/units", """
                {"ref": "dvhc:Z7", "codes": ["dvhc:Z1", "odd:1"], "track": "territory", "kind": "tinh", "level": "province",
                 "name": "Tỉnh mới", "parents": [{"tree": "area", "parent": "dvhc:vn"}], "begins": "2020-01-01"}
                """)
                .statusCode(422)
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder("unknown-kind /kind", "repeated /codes/0", "unknown-scheme /codes/1"));
    }

    @Test
    void a_unit_is_put_only_into_an_area_that_lasts_as_long() {
        provinces("O");
        ADMIN.takeIn("O3,Hà Giang O,tỉnh,province,\n", "on=2020-01-01").statusCode(200);
        for (String unit : List.of("/v1/units/ubnd:O3", "/v1/units/capuy:O3", "/v1/units/dvhc:O3")) {
            ADMIN.post(unit + "/end", unit, "{\"on\": \"2025-07-01\"}").statusCode(200);
        }
        String at = "/v1/units/ubnd:O2";

        ADMIN.post(
                        at + "/retype",
                        at,
                        "{\"kind\": \"people-committee\", \"area\": \"dvhc:O3\", \"on\": \"2024-01-01\"}")
                .statusCode(409)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("outside-its-life /area"));
        ADMIN.post(
                        at + "/retype",
                        at,
                        "{\"kind\": \"people-committee\", \"area\": \"dvhc:O3\", \"on\": \"2025-08-01\"}")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("unit-ended /area"));
    }
}
