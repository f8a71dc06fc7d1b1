package vn.thac.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.testing.PartsResource;

/** Every change of the register leaves its audit row: who, for which unit, why, what. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class AuditIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private static ValidatableResponse audit(String id) {
        return ADMIN.get("/v1/audit?aggregateId=" + id).statusCode(200);
    }

    @Test
    void each_change_of_a_unit_has_its_row_with_its_version() {
        ADMIN.takeIn("AU1,AU một,tỉnh,province,\nAU2,AU hai,tỉnh,province,\n", "on=2020-01-01")
                .statusCode(200);
        String at = "/v1/units/ubnd:AU1";
        String id = ADMIN.get(at).extract().path("id");
        ADMIN.post(at + "/rename", at, "{\"name\": \"UBND khác\", \"on\": \"2024-01-01\"}")
                .statusCode(200);
        ADMIN.post(at + "/move", at, "{\"tree\": \"sector\", \"parent\": \"ubnd:AU2\", \"on\": \"2024-01-01\"}")
                .statusCode(200);
        ADMIN.post(at + "/recode", at, "{\"scheme\": \"thac\", \"code\": \"au1\", \"on\": \"2024-01-01\"}")
                .statusCode(200);
        ADMIN.post(at + "/retype", at, "{\"kind\": \"agency\", \"on\": \"2024-01-01\"}")
                .statusCode(200);
        ADMIN.post(at + "/end", at, "{\"on\": \"2090-01-01\"}").statusCode(200);
        ADMIN.post(at + "/reopen", at, "{\"reason\": \"Nhầm ngày\"}").statusCode(200);

        audit(id)
                .body("items.sequence", contains(1, 2, 3, 4, 5, 6, 7))
                .body("items.actor", everyItem(equalTo("quan-tri")))
                .body("items.action", everyItem(equalTo("units.recorded.v1")))
                .body("items[6].reason", equalTo("Nhầm ngày"));
    }

    @Test
    void each_unit_of_a_list_has_a_row() {
        ADMIN.takeIn("AL1,Tỉnh AL,tỉnh,province,\n", "on=2020-01-01").statusCode(200);

        for (String ref : List.of("dvhc:AL1", "ubnd:AL1", "capuy:AL1")) {
            audit(ADMIN.get("/v1/units/" + ref).extract().path("id")).body("items.sequence", contains(1));
        }
    }

    @Test
    void a_refused_change_has_none() {
        ADMIN.takeIn("AR1,Tỉnh AR,tỉnh,province,\n", "on=2020-01-01").statusCode(200);
        String at = "/v1/units/ubnd:AR1";
        ADMIN.post(at + "/rename", at, "{\"name\": \"H\u00b5 N\u00e9i\", \"on\": \"2024-01-01\"}")
                .statusCode(422);

        audit(ADMIN.get(at).extract().path("id")).body("items", hasSize(1));
    }

    @Test
    void each_change_of_a_word_has_its_row() {
        for (String list : List.of("levels", "tracks")) {
            ADMIN.put("/v1/" + list + "/audited-one", "{\"nameVi\": \"a\", \"nameEn\": \"b\", \"rank\": 900}")
                    .statusCode(200);
            ADMIN.put(
                            "/v1/" + list + "/audited-one",
                            "{\"nameVi\": \"c\", \"nameEn\": \"b\", \"rank\": 900, \"retired\": true}")
                    .statusCode(200);
            String id = UUID.nameUUIDFromBytes(
                            (list.substring(0, list.length() - 1) + "/audited-one").getBytes(StandardCharsets.UTF_8))
                    .toString();
            audit(id)
                    .body("items.sequence", contains(1, 2))
                    .body("items.actor", everyItem(equalTo("quan-tri")))
                    .body("items.aggregate", everyItem(equalTo("vocabulary")));
        }
    }

    @Test
    void the_unit_acted_for_is_named_where_the_caller_names_one_of_its_own() {
        ADMIN.takeIn("AA1,Tỉnh AA,tỉnh,province,\n", "on=2020-01-01").statusCode(200);
        String unit = ADMIN.get("/v1/units/ubnd:AA1").extract().path("id");
        String rename = "{\"name\": \"UBND tỉnh AA %s\", \"on\": \"2024-01-01\"}";

        renamed(unit, "ubnd:AA1", rename.formatted("một"), 1).statusCode(403);
        ADMIN.post(
                        "/v1/posts",
                        "{\"actor\": \"quan-tri\", \"unit\": \"ubnd:AA1\", \"duties\": [\"work\"], \"reason\": \"Trực\"}")
                .statusCode(201);
        renamed(unit, "ubnd:AA1", rename.formatted("hai"), 1).statusCode(200);
        renamed(unit, "ubnd:nowhere", rename.formatted("ba"), 2)
                .statusCode(400)
                .body("code", equalTo("acting-unit-unknown"));

        audit(unit).body("items.actingUnit", contains(null, unit));
        String post =
                ADMIN.get("/v1/posts?actor=quan-tri&unit=ubnd:AA1").extract().path("items[0].id");
        ADMIN.post("/v1/posts/" + post + "/withdraw", "/v1/posts/" + post, "{\"reason\": \"Xong\"}")
                .statusCode(200);
    }

    private static ValidatableResponse renamed(String unit, String actingUnit, String to, int version) {
        return ADMIN.asked()
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .header("Acting-Unit", actingUnit)
                .body(to)
                .post("/v1/units/" + unit + "/rename")
                .then();
    }
}
