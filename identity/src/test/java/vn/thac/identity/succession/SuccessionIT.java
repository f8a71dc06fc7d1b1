package vn.thac.identity.succession;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** Who came after whom, seen from either side, on any day, and after it was said anew. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class SuccessionIT {

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
        return ADMIN.post("/v1/units", """
                {"ref": "thac:%2$s", "track": "government", "kind": "office", "level": "province", "area": "dvhc:%1$s1",
                 "name": "Văn phòng %2$s", "begins": "2020-01-01"}
                """.formatted(p, ref))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse end(String ref, String day, String heirs) {
        return ADMIN.post(
                "/v1/units/thac:" + ref + "/end",
                "/v1/units/thac:" + ref,
                "{\"on\": \"" + day + "\", \"instrument\": \"1/QĐ\", \"heirs\": " + heirs + "}");
    }

    @Test
    void a_chain_is_walked_step_by_step() {
        provinces("KA");
        for (String ref : List.of("ka-1", "ka-2", "ka-3")) {
            office("KA", ref);
        }
        end("ka-1", "2021-01-01", "[\"thac:ka-2\"]").statusCode(200);
        end("ka-2", "2022-01-01", "[\"thac:ka-3\"]").statusCode(200);

        ADMIN.get("/v1/units/thac:ka-1/successors").body("items.unit.code", contains("thac:ka-2"));
        ADMIN.get("/v1/units/thac:ka-2/successors").body("items.unit.code", contains("thac:ka-3"));
        ADMIN.get("/v1/units/thac:ka-3/predecessors").body("items.unit.name", contains("Văn phòng ka-2"));
        ADMIN.get("/v1/units/thac:ka-1/predecessors").body("items", hasSize(0));
        ADMIN.get("/v1/units/thac:ka-3/successors").body("items", hasSize(0));
    }

    @Test
    void many_merge_into_one_and_one_is_split_among_many() {
        provinces("KB");
        for (String ref : List.of("kb-1", "kb-2", "kb-3", "kb-4")) {
            office("KB", ref);
        }
        end("kb-1", "2021-01-01", "[\"thac:kb-3\"]").statusCode(200);
        end("kb-2", "2021-06-01", "[\"thac:kb-3\", \"thac:kb-4\"]").statusCode(200);

        ADMIN.get("/v1/units/thac:kb-3/predecessors")
                .body("items.unit.code", contains("thac:kb-1", "thac:kb-2"))
                .body("items.part", contains("whole", "split"))
                .body("items.takesEffect", contains("2021-01-01", "2021-06-01"))
                .body("items.instrument", everyItem(equalTo("1/QĐ")));
        ADMIN.get("/v1/units/thac:kb-2/successors")
                .body("items.unit.code", containsInAnyOrder("thac:kb-3", "thac:kb-4"));
    }

    @Test
    void an_end_without_a_word_on_heirs_has_no_step_and_a_dissolution_has_one_without_a_unit() {
        provinces("KC");
        office("KC", "kc-1");
        office("KC", "kc-2");
        end("kc-1", "2021-01-01", "null").statusCode(200);
        end("kc-2", "2021-01-01", "[]").statusCode(200);

        ADMIN.get("/v1/units/thac:kc-1/successors").body("items", hasSize(0));
        ADMIN.get("/v1/units/thac:kc-2/successors")
                .body("items", hasSize(1))
                .body("items[0].unit", nullValue())
                .body("items[0].part", equalTo("whole"));
    }

    @Test
    void a_reopened_unit_leaves_nothing_to_anybody_and_may_end_again_with_others() {
        provinces("KD");
        String id = office("KD", "kd-1");
        office("KD", "kd-2");
        office("KD", "kd-3");
        end("kd-1", "2021-01-01", "[\"thac:kd-2\"]").statusCode(200);
        ADMIN.post("/v1/units/" + id + "/reopen", "/v1/units/" + id, "{\"reason\": \"Sai đơn vị nhận\"}")
                .statusCode(200);

        ADMIN.get("/v1/units/thac:kd-2/predecessors").body("items", hasSize(0));
        end("kd-1", "2021-02-01", "[\"thac:kd-3\"]").statusCode(200);
        ADMIN.get("/v1/units/" + id + "/successors")
                .body("items.unit.code", contains("thac:kd-3"))
                .body("items.takesEffect", contains("2021-02-01"));
    }

    @Test
    void a_reference_may_carry_its_day_and_an_unknown_one_is_refused() {
        provinces("KE");
        office("KE", "ke-1");
        end("ke-1", "2021-01-01", "[\"ubnd:KE1\"]").statusCode(200);

        ADMIN.get("/v1/units/thac:ke-1@2020-12-31/successors").body("items.unit.code", contains("ubnd:KE1"));
        ADMIN.get("/v1/units/thac:ke-1/successors?on=2020-12-31").body("items.unit.code", contains("ubnd:KE1"));
        ADMIN.get("/v1/units/thac:ke-1@2021-13-01/successors").statusCode(404);
        ADMIN.get("/v1/units/thac:nobody/predecessors").statusCode(404);
        Api.as("ub-lam-son")
                .get("/v1/units/ubnd:KE1/predecessors")
                .statusCode(200)
                .body("items.unit.name", contains("Văn phòng ke-1"));
    }
}
