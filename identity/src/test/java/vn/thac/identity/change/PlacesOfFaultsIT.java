package vn.thac.identity.change;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** Each way of changing a unit refuses what does not fit, at its place, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class PlacesOfFaultsIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private static void provinces(String p) {
        ADMIN.takeIn(
                        "%1$s1,%1$s một,tỉnh,province,\n%1$s2,%1$s hai,tỉnh,province,\n%1$s9,%1$s dưới,huyện,district,%1$s1\n"
                                .formatted(p),
                        "on=2020-01-01")
                .statusCode(200);
    }

    private static String office(String p, String ref) {
        ADMIN.post("/v1/units", """
                {"ref": "thac:%2$s", "track": "government", "kind": "office", "level": "province", "area": "dvhc:%1$s1",
                 "name": "Văn phòng %2$s", "parents": [{"tree": "command", "parent": "ubnd:%1$s1"}],
                 "begins": "2022-01-01", "ends": "2026-01-01"}
                """.formatted(p, ref)).statusCode(201);
        return "/v1/units/thac:" + ref + "@2024-01-01";
    }

    private static void refused(String at, String step, String body, int status, String... faults) {
        ValidatableResponse answer = ADMIN.post(at + "/" + step, at, body).statusCode(status);
        assertEquals(List.of(faults), Api.faults(answer), body);
        ADMIN.get(at).body("version", equalTo(1));
    }

    @Test
    void a_move_is_refused_at_the_tree_or_the_parent() {
        provinces("MA");
        String at = office("MA", "ma-vp");
        String to = "{\"tree\": \"%s\", \"parent\": \"%s\", \"on\": \"%s\"}";

        refused(at, "move", to.formatted("comand", "ubnd:MA2", "2024-01-01"), 422, "unknown-tree /tree");
        refused(at, "move", to.formatted("command", "ubnd:nowhere", "2024-01-01"), 422, "unit-unknown /parent");
        refused(at, "move", to.formatted("command", "nothing", "2024-01-01"), 422, "unit-unknown /parent");
        refused(at, "move", to.formatted("command", "ubnd:MA9", "2024-01-01"), 422, "parent-not-above /parent");
        refused(at, "move", to.formatted("command", "thac:ma-vp", "2024-01-01"), 422, "parent-cycle /parent");
        refused(
                at,
                "move",
                to.formatted("area", "dvhc:MA2", "2024-01-01"),
                422,
                "not-a-territory /parent",
                "parent-not-above /parent");
        refused(at, "move", to.formatted("command", "ubnd:MA1", "2024-01-01"), 409, "nothing-changes ");
        refused(at, "move", to.formatted("sector", "ubnd:MA2", "2021-12-31"), 409, "outside-its-life /on");
        refused(at, "move", "{\"tree\": \"sector\", \"on\": \"2024-01-01\"}", 409, "nothing-changes ");
    }

    @Test
    void nobody_is_moved_below_who_ends_before() {
        provinces("MB");
        String at = office("MB", "mb-vp");
        ADMIN.post("/v1/units", """
                {"ref": "thac:mb-short", "track": "government", "kind": "office", "level": "province", "area": "dvhc:MB1",
                 "name": "Ban tạm thời", "begins": "2023-01-01", "ends": "2025-01-01"}
                """).statusCode(201);
        String to = "{\"tree\": \"sector\", \"parent\": \"thac:mb-short@2024-01-01\", \"on\": \"%s\"}";

        refused(at, "move", to.formatted("2024-01-01"), 409, "outside-its-life /parent");
        ADMIN.post(at + "/move", at, "{\"tree\": \"sector\", \"parent\": \"ubnd:MB2\", \"on\": \"2024-12-31\"}")
                .statusCode(200);
        ADMIN.post(at + "/move", at, to.formatted("2024-06-01")).statusCode(200);
        ADMIN.get(at + "?on=2024-12-30")
                .body("parents.findAll { it.tree == 'sector' }.from", contains("2024-06-01", "2024-12-31"));
    }

    @Test
    void a_circle_over_two_planned_moves_is_refused() {
        provinces("MC");
        office("MC", "mc-a");
        String b = office("MC", "mc-b");
        String to = "{\"tree\": \"sector\", \"parent\": \"thac:%s\", \"on\": \"%s\"}";
        String a = "/v1/units/thac:mc-a@2024-01-01";
        ADMIN.post(a + "/move", a, to.formatted("mc-b", "2025-06-01")).statusCode(200);

        refused(b, "move", to.formatted("mc-a", "2024-01-01"), 422, "parent-cycle /parent");
        refused(b, "move", to.formatted("mc-a", "2025-06-01"), 422, "parent-cycle /parent");
    }

    @Test
    void a_code_is_refused_at_the_scheme_or_the_code() {
        provinces("RA");
        String at = office("RA", "ra-vp");
        String to = "{\"scheme\": \"%s\", \"code\": \"%s\", \"on\": \"%s\"}";

        refused(at, "recode", to.formatted("nothing", "1", "2024-01-01"), 422, "unknown-scheme /scheme");
        refused(at, "recode", to.formatted("ubnd", "RA1", "2024-01-01"), 409, "code-taken /code");
        refused(at, "recode", to.formatted("madinhdanh", "x", "2024-01-01"), 422, "wrong-form-of-code /code");
        refused(at, "recode", to.formatted("thac", "ra-vp", "2024-01-01"), 409, "nothing-changes ");
        refused(at, "recode", "{\"scheme\": \"ubnd\", \"on\": \"2024-01-01\"}", 409, "nothing-changes ");
        refused(at, "recode", to.formatted("thac", "b", "2026-01-01"), 409, "outside-its-life /on");
        refused(at, "recode", to.formatted("thac", "b c", "2024-01-01"), 422, "invalid-values /code");
        refused(at, "recode", to.formatted("thac", "", "2024-01-01"), 422, "invalid-values /code");
    }

    @Test
    void a_code_is_free_on_the_day_on_which_another_loses_it_and_not_before() {
        provinces("RBX");
        String one = office("RBX", "rb-1");
        String other = office("RBX", "rb-2");
        ADMIN.post(one + "/recode", one, "{\"scheme\": \"thac\", \"on\": \"2024-06-01\"}")
                .statusCode(200);
        String to = "{\"scheme\": \"thac\", \"code\": \"rb-1\", \"on\": \"%s\"}";

        refused(other, "recode", to.formatted("2024-05-31"), 409, "code-taken /code");
        ADMIN.post(other + "/recode", other, to.formatted("2024-06-01")).statusCode(200);
        ADMIN.get("/v1/units/thac:rb-1?on=2024-05-31").body("name", equalTo("Văn phòng rb-1"));
        ADMIN.get("/v1/units/thac:rb-1?on=2024-06-01").body("name", equalTo("Văn phòng rb-2"));
    }

    @Test
    void a_name_is_refused_where_it_is_none() {
        provinces("NA");
        String at = office("NA", "na-vp");

        refused(at, "rename", "{\"name\": \"\", \"on\": \"2024-01-01\"}", 422, "invalid-values /name");
        refused(at, "rename", "{\"name\": \"A\"}", 422, "invalid-values /on");
        refused(
                at,
                "rename",
                "{\"name\": \"" + "x".repeat(301) + "\", \"on\": \"2024-01-01\"}",
                422,
                "invalid-values /name");
        refused(at, "rename", "{\"name\": \"Văn phòng na-vp\", \"on\": \"2024-01-01\"}", 409, "nothing-changes ");
        refused(
                at,
                "rename",
                "{\"name\": \"V\u0103n\u200b phòng na-vp\", \"on\": \"2024-01-01\"}",
                409,
                "nothing-changes ");
        refused(at, "rename", "{\"name\": \"A\", \"on\": \"2024-02-30\"}", 400, "bad-value /on");
        refused(at, "rename", "{\"name\": \"A\", \"colour\": 1, \"on\": \"2024-01-01\"}", 400, "unknown-field /colour");
    }

    @Test
    void an_end_is_refused_where_it_cannot_be() {
        provinces("EA");
        String at = office("EA", "ea-vp");

        refused(at, "end", "{\"on\": \"2026-01-01\"}", 409, "already-ended ");
        refused(at, "end", "{\"on\": \"2027-01-01\"}", 409, "outside-its-life /on");
        refused(at, "end", "{\"on\": \"2022-01-01\"}", 409, "outside-its-life /on");
        refused(
                at,
                "end",
                "{\"on\": \"2024-01-01\", \"heirs\": [\"ubnd:EA1\", \"ubnd:EA1\"]}",
                422,
                "repeated /heirs/1");
        refused(at, "end", "{\"on\": \"2024-01-01\", \"heirs\": [\"\"]}", 422, "invalid-values /heirs/0");
        refused(at, "end", "{\"on\": \"2024-01-01\", \"heirs\": [\"dvhc:EA1\"]}", 422, "not-an-heir /heirs/0");
        ADMIN.post(at + "/end", at, "{\"on\": \"2022-01-02\"}").statusCode(200);
    }

    @Test
    void a_retype_is_refused_at_the_kind_the_level_or_the_area() {
        provinces("TA");
        String at = office("TA", "ta-vp");
        String to = "{\"kind\": \"%s\", %s \"on\": \"2024-01-01\"}";

        refused(at, "retype", to.formatted("office", ""), 409, "nothing-changes ");
        refused(
                at,
                "retype",
                to.formatted("office", "\"level\": \"canton\", \"area\": \"dvhc:nowhere\","),
                422,
                "unknown-level /level",
                "unit-unknown /area");
        refused(at, "retype", to.formatted("office", "\"area\": \"ubnd:TA2\","), 422, "not-a-territory /area");
        refused(at, "retype", to.formatted("office", "\"level\": \"central\","), 422, "parent-not-above /level");
        ADMIN.post(at + "/retype", at, to.formatted("office", "\"area\": \"dvhc:TA9\","))
                .statusCode(200);
    }

    @Test
    void a_stale_or_absent_version_is_refused_whatever_is_asked() {
        provinces("VA");
        String at = office("VA", "va-vp");
        for (var step : Map.of(
                        "rename", "{\"name\": \"A\", \"on\": \"2024-01-01\"}",
                        "move", "{\"tree\": \"command\", \"parent\": \"ubnd:VA2\", \"on\": \"2024-01-01\"}",
                        "recode", "{\"scheme\": \"thac\", \"code\": \"va\", \"on\": \"2024-01-01\"}",
                        "retype", "{\"kind\": \"agency\", \"on\": \"2024-01-01\"}",
                        "end", "{\"on\": \"2024-01-01\"}",
                        "reopen", "{\"reason\": \"nhầm\"}")
                .entrySet()) {
            String path = "/v1/units/thac:va-vp@2024-01-01/" + step.getKey();
            ADMIN.post(path, step.getValue()).statusCode(428);
            ADMIN.asked()
                    .contentType("application/json")
                    .header("If-Match", "\"9\"")
                    .body(step.getValue())
                    .post(path)
                    .then()
                    .statusCode(412);
            Api.as("ub-lam-son").post(path, step.getValue()).statusCode(403);
        }
        ADMIN.get(at).body("version", equalTo(1));
    }
}
