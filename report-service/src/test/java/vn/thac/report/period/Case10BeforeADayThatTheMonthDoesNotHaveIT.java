package vn.thac.report.period;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.PartsResource;

/** Cases 10 and 11: due dates as the answers show them. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class Case10BeforeADayThatTheMonthDoesNotHaveIT {

    @Inject
    World world;

    private Country country;

    @BeforeEach
    void a_country() {
        world.today("2025-05-01");
        country = new Country(world, 1);
    }

    private String issued(String frequency, String window, Map<String, Object> deadline) {
        PlanId plan = world.planOf(country.districtCommittee)
                .addressee("communes", null, country.communeCommittees)
                .regime("R", "periodic", frequency, deadline, window, "communes", null, null)
                .dated("2025-01-01")
                .issue("2025-01-15T01:00:00Z");
        world.members(plan, "communes", "2025-01-15", country.communeCommittees);
        await(() -> world.count("select count(*) as n from regime where plan_id = '" + plan + "'") == 1);
        world.today("2025-05-01");
        return world.text("select id as t from regime where plan_id = '" + plan + "'");
    }

    private String dueOf(String regime, String period) {
        await(() -> world.count("select count(*) as n from regime_period where regime_id = '" + regime
                        + "' and period = '" + period + "'")
                == 1);
        return as("ub-tam-duong")
                .get("/v1/regimes/" + regime)
                .then()
                .statusCode(200)
                .extract()
                .path("periods.find { it.period == '" + period + "' }.due");
    }

    @Test
    void every_day_of_a_month_that_is_too_short_is_in_time() {
        String monthly = issued("P1M", "calendar", Map.of("day", 31, "rule", "before"));
        assertEquals("2025-02-28", dueOf(monthly, "2025-02"));
        assertEquals("2025-04-30", dueOf(monthly, "2025-04"));
        String by = issued("P1M", "calendar", Map.of("day", 31, "rule", "by"));
        assertEquals("2025-04-30", dueOf(by, "2025-04"));
        String yearly = issued("P1Y", "calendar", Map.of("day", 29, "month", 2, "rule", "before"));
        assertEquals("2025-02-28", dueOf(yearly, "2024"));
    }

    @Test
    void a_report_of_the_last_day_is_in_time() {
        String monthly = issued("P1M", "calendar", Map.of("day", 31, "rule", "before"));
        dueOf(monthly, "2025-04");
        await(() -> world.count("select count(*) as n from obligation where regime_id = '" + monthly
                        + "' and period = '2025-04'")
                == 1);
        world.today("2025-04-30");
        String owed =
                world.text("select id as t from obligation where regime_id = '" + monthly + "' and period = '2025-04'");
        as("xa-binh-lu")
                .body("{\"narrative\": \"Đã làm.\"}")
                .post("/v1/obligations/" + owed + "/submit")
                .then()
                .statusCode(200)
                .body("late", equalTo(false));
    }
}
