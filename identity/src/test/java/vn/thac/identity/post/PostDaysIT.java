package vn.thac.identity.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** Posts on the days before, on and after: who has which, who sees them, and where each fault of a list stands. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class PostDaysIT {

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

    private static String give(String actor, String unit, String from, String to) {
        return ADMIN.post(
                        "/v1/posts",
                        "{\"actor\": \"%s\", \"unit\": \"%s\", \"duties\": [\"report\"], \"from\": \"%s\", \"to\": %s}"
                                .formatted(actor, unit, from, to == null ? "null" : "\"" + to + "\""))
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    private static int held(String actor, String day) {
        return ADMIN.get("/v1/posts?actor=" + actor + "&on=" + day)
                .extract()
                .<List<?>>path("items")
                .size();
    }

    @Test
    void a_post_holds_from_its_first_day_to_the_day_before_its_end() {
        provinces("PDA");
        give("pda", "ubnd:PDA1", "2024-01-01", "2024-07-01");

        assertEquals(0, held("pda", "2023-12-31"));
        assertEquals(1, held("pda", "2024-01-01"));
        assertEquals(1, held("pda", "2024-06-30"));
        assertEquals(0, held("pda", "2024-07-01"));
    }

    @Test
    void a_post_of_one_day_is_one() {
        provinces("PDB");
        give("pdb", "ubnd:PDB1", "2024-01-01", "2024-01-02");
        ADMIN.post(
                        "/v1/posts",
                        "{\"actor\": \"pdb\", \"unit\": \"ubnd:PDB1\", \"duties\": [\"report\"], \"from\": \"2024-02-01\", \"to\": \"2024-02-01\"}")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("ends-before-it-begins /to"));

        assertEquals(1, held("pdb", "2024-01-01"));
        assertEquals(0, held("pdb", "2024-01-02"));
    }

    @Test
    void an_earlier_end_takes_the_place_of_a_later_one_and_a_later_one_does_not() {
        provinces("PDC");
        String at = "/v1/posts/" + give("pdc", "ubnd:PDC1", "2024-01-01", "2025-01-01");

        ADMIN.post(at + "/end", at, "{\"on\": \"2025-02-01\"}").statusCode(409).body("code", equalTo("post-ended"));
        ADMIN.post(at + "/end", at, "{\"on\": \"2024-06-01\"}").statusCode(200).body("to", equalTo("2024-06-01"));
        ADMIN.post(at + "/end", at, "{\"on\": \"2024-01-02\"}").statusCode(200);
        ADMIN.post(at + "/end", at, "{\"on\": \"2024-01-01\"}").statusCode(422).body("errors.pointer", contains("/on"));
        ADMIN.get(at).body("version", equalTo(3));
    }

    @Test
    void who_lost_a_post_by_mistake_gets_it_again_from_the_day_of_its_end() {
        provinces("PDD");
        String at = "/v1/posts/" + give("pdd", "ubnd:PDD1", "2024-01-01", null);
        ADMIN.post(at + "/end", at, "{\"on\": \"2090-01-01\"}").statusCode(200);
        give("pdd", "ubnd:PDD1", "2090-01-01", null);

        for (String day : List.of("2089-12-31", "2090-01-01", "2095-01-01")) {
            assertEquals(1, held("pdd", day), day);
        }
    }

    @Test
    void a_post_lies_within_the_life_of_its_unit() {
        provinces("PDE");
        ADMIN.post("/v1/units", """
                {"ref": "thac:pde", "track": "government", "kind": "office", "level": "province", "area": "dvhc:PDE1",
                 "name": "Ban tạm", "begins": "2024-01-01", "ends": "2025-01-01"}
                """).statusCode(201);
        String post =
                "{\"actor\": \"pde\", \"unit\": \"thac:pde\", \"duties\": [\"work\"], \"from\": \"%s\", \"to\": %s}";

        for (var refused : Map.of(
                        post.formatted("2023-12-31", "null"), "unit-not-yet /unit",
                        post.formatted("2024-01-01", "null"), "outside-its-life /unit",
                        post.formatted("2024-01-01", "\"2025-01-02\""), "outside-its-life /unit",
                        post.formatted("2025-01-01", "null"), "unit-ended /unit")
                .entrySet()) {
            assertEquals(
                    List.of(refused.getValue()),
                    Api.faults(ADMIN.post("/v1/posts", refused.getKey())),
                    refused.getKey());
        }
        ADMIN.post("/v1/posts", post.formatted("2024-01-01", "\"2025-01-01\"")).statusCode(201);
    }

    @Test
    void a_unit_that_ends_ends_its_posts_and_one_that_begins_later_keeps_it() {
        provinces("PDF");
        ADMIN.post("/v1/units", """
                {"ref": "thac:pdf", "track": "government", "kind": "office", "level": "province", "area": "dvhc:PDF1",
                 "name": "Ban PDF", "begins": "2024-01-01"}
                """).statusCode(201);
        String held = give("pdf-1", "thac:pdf", "2024-01-01", null);
        String later = give("pdf-2", "thac:pdf", "2089-01-01", null);
        String at = "/v1/units/thac:pdf";

        ADMIN.post(at + "/end", at, "{\"on\": \"2088-01-01\"}")
                .statusCode(409)
                .body("code", equalTo("post-begins-later"))
                .body("detail", containsString("pdf-2"));
        ADMIN.post("/v1/posts/" + later + "/withdraw", "/v1/posts/" + later, "{\"reason\": \"Giao nhầm\"}")
                .statusCode(200);
        ADMIN.post(at + "/end", at, "{\"on\": \"2088-01-01\"}").statusCode(200);
        ADMIN.get("/v1/posts/" + held).body("to", equalTo("2088-01-01")).body("version", equalTo(2));
        ADMIN.get("/v1/posts/" + later).body("to", nullValue()).body("withdrawn", equalTo("Giao nhầm"));
    }

    @Test
    void duties_are_known_in_capitals_and_unknown_ones_are_named_with_those_there_are() {
        provinces("PDG");

        ADMIN.post(
                        "/v1/posts",
                        "{\"actor\": \"pdg\", \"unit\": \"ubnd:PDG1\", \"duties\": [\"REPORT\"], \"from\": \"2024-01-01\"}")
                .statusCode(201)
                .body("items.duty", contains("report"));
        ADMIN.post(
                        "/v1/posts",
                        "{\"actor\": \"pdg\", \"unit\": \"ubnd:PDG1\", \"duties\": [\"reprot\", \"administer\", \"issue\", \"issue\"]}")
                .statusCode(422)
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        contains("unknown-duty /duties/0", "unknown-duty /duties/1", "post-overlaps /duties/3"))
                .body("detail", containsString("consolidate"));
    }

    @Test
    void actors_and_reasons_have_their_bounds() {
        provinces("PDH");
        String post = "{\"actor\": \"%s\", \"unit\": \"ubnd:PDH1\", \"duties\": [\"work\"], \"reason\": \"%s\"}";

        for (String actor : List.of("", " ", "a b", "a\u00a0b", "x".repeat(256), "a\u200bb")) {
            ADMIN.post("/v1/posts", post.formatted(actor, ""))
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/actor"));
        }
        ADMIN.post("/v1/posts", post.formatted("pdh", "r".repeat(1001)))
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        ADMIN.post("/v1/posts", post.formatted("pdh", "r".repeat(1000))).statusCode(201);
        ADMIN.post("/v1/posts/bulk", "[]").statusCode(422);
        ADMIN.post("/v1/posts/bulk", "[null]").statusCode(greaterThanOrEqualTo(400));
    }

    @Test
    void who_stands_above_sees_the_posts_below_and_who_stands_beside_does_not() {
        provinces("PDI");
        String own = give("ub-kien-giang-none", "ubnd:PDI9", "2024-01-01", null);
        give("xa-binh-lu", "ubnd:PDI1", "2024-01-01", null);
        give("ub-lam-son", "ubnd:PDI2", "2024-01-01", null);

        Api.as("xa-binh-lu").get("/v1/posts?unit=ubnd:PDI9").statusCode(200).body("items.id", contains(own));
        Api.as("xa-binh-lu").get("/v1/posts/" + own).statusCode(200);
        Api.as("ub-lam-son").get("/v1/posts?unit=ubnd:PDI9").statusCode(403);
        Api.as("ub-lam-son").get("/v1/posts/" + own).statusCode(404);
        ADMIN.get("/v1/posts?unit=ubnd:PDI9&total=true&limit=1").body("total", equalTo(1));
    }
}
