package vn.thac.report.total;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** What was answered with success is in the next read, list, count, total and board, whoever asks: nothing here waits. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class NextReadIT {

    private static final int COMMUNES = 8;

    @Inject
    World world;

    private Country country;
    private PlanId plan;

    @BeforeEach
    void a_country_with_a_plan() {
        world.today("2024-10-01");
        country = new Country(world, COMMUNES);
        plan = country.plan();
    }

    @Test
    void each_report_is_in_the_totals_of_the_centre_at_once() {
        for (int i = 0; i < COMMUNES; i++) {
            step("ub-lam-son", i, 1, "submit", report(10 + i, 20, 1));

            at(i).body("state", equalTo("submitted"));
            listed("submitted", i + 1);
            totals().body("all.submitted", equalTo(i + 1), "figures[1].value", equalTo(i + 1));
            board("form=" + country.form).body("all.submitted", equalTo(i + 1));
            board("plan=" + plan).body("parts[0].all.submitted", equalTo(i + 1));
        }
    }

    @Test
    void what_is_sent_back_waived_or_accepted_is_at_once_no_longer_what_it_was() {
        for (int i = 0; i < 3; i++) {
            step("ub-lam-son", i, 1, "submit", report(10, 20, 1));
        }
        step("ub-tam-duong", 0, 2, "return", "{\"reasons\":[{\"code\":\"other\",\"text\":\"Xem lại\"}]}");
        totals().body("all.submitted", equalTo(2), "all.returned", equalTo(1), "figures[0].numerator", equalTo(20));

        step("ub-tam-duong", 1, 2, "accept", "{\"early\":true}");
        totals().body("all.accepted", equalTo(1), "figures[0].accepted.numerator", equalTo(10));
        explained().body("matches", equalTo(true), "current", equalTo(true), "stored.numerator", equalTo(20));

        step("ub-tam-duong", 7, 1, "waive", "{\"reason\":\"Xã mới lập.\",\"number\":\"12/QĐ-UBND\"}");
        totals().body("all.waived", equalTo(1), "all.expected", equalTo(COMMUNES - 1));
        board("form=" + country.form).body("all.waived", equalTo(1));
    }

    private void step(String who, int commune, int version, String step, String body) {
        as(who).header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/obligations/" + country.obligationOf(plan, commune) + "/" + step)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse at(int commune) {
        return get("/v1/obligations/" + country.obligationOf(plan, commune));
    }

    private void listed(String state, int many) {
        get("/v1/obligations?total=true&plan=" + plan + "&state=" + state)
                .body("items", hasSize(many), "total", equalTo(many));
    }

    private ValidatableResponse totals() {
        return get("/v1/totals?form=" + country.form + "&period=2024&area=" + country.centre);
    }

    private ValidatableResponse explained() {
        return get("/v1/totals/explain?form=" + country.form + "&indicator=KS&period=2024&area=" + country.centre);
    }

    private ValidatableResponse board(String of) {
        return get("/v1/boards/reports?period=2024&" + of + "&area=" + country.centre);
    }

    private static ValidatableResponse get(String path) {
        return as("bo-chinh-tri").get(path).then().statusCode(200);
    }
}
