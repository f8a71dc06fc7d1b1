package vn.thac.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.testing.PartsResource;

/** Plans fall from the directive to the commune, on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class CascadeIT {

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void an_issued_directive_is_a_mandate_below_at_once() {
        String directive = draftAndIssue("bo-chinh-tri", sample("28-ct-tw.yaml").replace("28-CT/TW", "29-CT/TW"));
        await(
                "Lai Châu has its mandate",
                () -> mandatesOf("tu-lai-chau", "capuy:12", directive).size() == 1);
        as("tu-lai-chau")
                .get("/v1/mandates?unit=capuy:12&plan=" + directive)
                .then()
                .statusCode(200)
                .body("items.asks", contains("own-plan"))
                .body("items.state", hasItem("open"));
        assertEquals(3, count("select count(*) as n from mandate where plan = '" + directive + "'"));
    }

    @Test
    void a_plan_drafted_from_its_mandate_fulfils_it() {
        String directive = draftAndIssue("bo-chinh-tri", sample("28-ct-tw.yaml").replace("28-CT/TW", "30-CT/TW"));
        await(
                "Kiên Giang has its mandate",
                () -> mandatesOf("tu-kien-giang", "capuy:91", directive).size() == 1);
        String mandate = mandatesOf("tu-kien-giang", "capuy:91", directive).get(0);
        String plan = as("tu-kien-giang")
                .body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("tu-kien-giang")
                .get("/v1/plans/" + plan + "/package")
                .then()
                .statusCode(200)
                .body("taskGroups", nullValue())
                .body("basis[0].number", equalTo("30-CT/TW"));
        Story.issue("tu-kien-giang", plan);
        as("tu-kien-giang")
                .get("/v1/mandates/" + mandate)
                .then()
                .statusCode(200)
                .body("state", equalTo("fulfilled"))
                .body("fulfilledBy", equalTo(plan));
    }

    private long count(String sql) {
        return database.first(sql, row -> row.number("n")).orElseThrow();
    }
}
