package vn.thac.report.draft;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.Said;
import vn.thac.report.World;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** An unfinished report is its unit's own, stays through what becomes of the report, and is gone when it has served. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class DraftIT {

    private static final String DRAFT =
            "{\"narrative\": \"Đang viết.\", \"figures\": [{\"indicator\": \"KS\", \"numerator\": 431, \"denominator\": 430}, {\"indicator\": \"PHTE\"}]}";

    @Inject
    World world;

    private String owed;
    private String at;

    @BeforeEach
    void an_open_obligation() {
        world.today("2024-10-01");
        Country country = new Country(world, 1);
        PlanId plan = country.plan();
        owed = country.obligationOf(plan, 0);
        at = "/v1/obligations/" + owed;
        world.post("so-y-te-kien-giang", country.communeCommittees.get(0), "review", false);
        world.post("tp-ldtbxh-kien-giang", country.communeCommittees.get(0), "work", false);
    }

    private ValidatableResponse step(String actor, String step, String body) {
        return as(actor)
                .header("If-Match", as("quan-tri").get(at).header("ETag"))
                .body(body)
                .post(at + "/" + step)
                .then();
    }

    private ValidatableResponse draft(String actor) {
        return as(actor).get(at + "/draft").then();
    }

    private void save(String actor) {
        as(actor).body(DRAFT).put(at + "/draft").then().statusCode(200);
    }

    @Test
    void only_who_reports_for_the_unit_reads_and_writes_it() {
        draft("xa-binh-lu").statusCode(200).body("narrative", nullValue(), "figures", nullValue());
        save("xa-binh-lu");
        for (String other : List.of("giam-sat", "quan-tri", "so-y-te-kien-giang", "tp-ldtbxh-kien-giang")) {
            draft(other).statusCode(403).body("code", equalTo("not-permitted"));
            as(other).body("{}").put(at + "/draft").then().statusCode(403);
        }
        draft("ub-thanh-mien").statusCode(404);
        as("ub-thanh-mien").body("{}").put(at + "/draft").then().statusCode(404);
        for (String own : List.of("xa-binh-lu", "ub-lam-son")) {
            draft(own)
                    .statusCode(200)
                    .body("narrative", equalTo("Đang viết."), "figures.size()", equalTo(2))
                    .body("figures[0].numerator", equalTo(431), "figures[1].numerator", nullValue());
        }
        as("quan-tri").get(at).then().header("ETag", ETagOf.version(1)).body("report", nullValue());
    }

    @Test
    void a_figure_that_is_nothing_is_none() {
        as("xa-binh-lu")
                .body("{\"figures\": [{\"indicator\": \"KS\"}, null]}")
                .put(at + "/draft")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/figures/1/indicator"));
        draft("xa-binh-lu").body("figures", nullValue());
    }

    @Test
    void it_is_unchecked_but_of_the_right_shape() {
        as("xa-binh-lu")
                .body(
                        "{\"narrative\": [], \"figures\": [{\"indicator\": \"KS\", \"value\": \"nhiều\"}], \"title\": \"x\"}")
                .put(at + "/draft")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/narrative", "/figures/0/value", "/title"));
        draft("xa-binh-lu").body("narrative", nullValue());
        assertEquals(1, world.count("select count(*) as n from audit where aggregate_id = '" + owed + "'"));
    }

    @Test
    void it_stays_through_a_waiver_and_is_gone_once_a_report_is_in_and_refused_once_one_was_accepted() {
        save("xa-binh-lu");
        step("ub-tam-duong", "waive", "{\"reason\": \"Miễn.\"}").statusCode(200);
        step("ub-tam-duong", "reopen", "{\"reason\": \"Miễn nhầm.\"}").statusCode(200);
        draft("xa-binh-lu").body("narrative", equalTo("Đang viết."));
        step("xa-binh-lu", "submit", report(431, 430, 3)).statusCode(422);
        draft("xa-binh-lu").body("narrative", equalTo("Đang viết."));
        step("xa-binh-lu", "submit", report(412, 430, 3)).statusCode(200);
        draft("xa-binh-lu").body("narrative", nullValue());

        save("xa-binh-lu");
        step("ub-tam-duong", "return", "{\"reasons\": [{\"code\": \"other\", \"text\": \"Xem lại.\"}]}")
                .statusCode(200);
        draft("xa-binh-lu").body("narrative", equalTo("Đang viết."));
        step("xa-binh-lu", "submit", report(412, 431, 3)).statusCode(200);
        step("ub-tam-duong", "accept", "").statusCode(200);
        Said.refused(
                "xa-binh-lu", request -> request.body(DRAFT).put(at + "/draft"), 409, "", "report-already-accepted");
        draft("xa-binh-lu").body("narrative", nullValue());
        as("xa-binh-lu")
                .get("/v1/audit?aggregate=report&action=report.draft-kept&aggregateId=" + owed)
                .then()
                .body("items.actor", contains("xa-binh-lu", "xa-binh-lu"))
                .body("items.after", contains(nullValue(), nullValue()));
    }
}
