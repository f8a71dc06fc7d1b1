package vn.thac.report.board;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.report.World.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.testing.EachSpelledOut;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Statements;

/** How often the database is asked when a board is read. */
@QuarkusTest
@TestProfile(EachSpelledOut.class)
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class FewStatementsIT {

    @Inject
    World world;

    private Country country;
    private PlanId plan;

    @BeforeEach
    void a_country_that_reports() {
        world.today("2024-10-01");
        country = new Country(world, 3);
        plan = country.plan();
        as("ub-lam-son")
                .body(Country.report(60, 100, 1))
                .post("/v1/obligations/" + country.obligationOf(plan, 0) + "/submit")
                .then()
                .statusCode(200);
        world.awaitTotals();
    }

    @Test
    void a_board_of_a_form_asks_where_it_stands_where_it_begins_what_is_asked_and_what_lies_below() {
        String board = "form=" + country.form + "&period=2024&area=" + country.centre;
        read(board)
                .body("all.expected", equalTo(3), "all.submitted", equalTo(1), "targets", hasSize(0))
                .body("area.name", equalTo("Việt Nam"), "below.area.name", equalTo(List.of("Lai Châu")));
        asked("form=" + country.form + "&period=2024&area=" + country.province, 4);
        asked("form=" + country.form + "&area=" + country.communes.get(0), 4);
    }

    @Test
    void a_board_that_is_kept_asks_where_it_stands_and_whether_it_would_be_made_of_the_same() {
        String board = "form=" + country.form + "&period=2024&area=" + country.centre;
        read(board);
        asked(board, 2);
        asked("form=" + country.form + "&area=" + country.centre, 2);
    }

    @Test
    void where_plans_have_targets_their_figures_are_not_looked_up_again() {
        String board = "form=" + country.form + "&period=2024&area=" + country.district;
        read(board).body("below", hasSize(3), "targets", hasSize(1), "targets[0].latest", notNullValue());
        asked(board, 6);
    }

    @Test
    void a_board_of_a_plan_asks_all_its_regimes_at_once_with_their_figures() {
        String board = "period=2024&plan=" + plan;
        read(board)
                .body("parts", hasSize(1), "parts[0].figures", hasSize(2), "all.submitted", equalTo(1))
                .body("area.name", equalTo("Tam Đường"), "below", hasSize(3), "targets[0].latest", notNullValue());
        asked(board, 7);
    }

    private static ValidatableResponse read(String board) {
        return as("bo-chinh-tri").get("/v1/boards/reports?" + board).then().statusCode(200);
    }

    private static void asked(String board, int most) {
        List<String> asked = Statements.with("as told", () -> read(board));
        assertTrue(!asked.isEmpty() && asked.size() <= most, () -> asked.size() + ":\n" + String.join("\n--\n", asked));
        assertEquals(Set.copyOf(asked).size(), asked.size(), () -> String.join("\n--\n", asked));
    }
}
