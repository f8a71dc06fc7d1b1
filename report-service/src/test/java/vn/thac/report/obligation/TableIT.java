package vn.thac.report.obligation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.report.Country;
import vn.thac.report.PlanId;
import vn.thac.report.World;

/** Lists and totals as tables: the same page, the same rights, another form. */
@QuarkusTest
class TableIT {

    @Inject
    World world;

    private Country country;
    private PlanId plan;

    @BeforeEach
    void a_country_with_a_plan() {
        world.today("2024-10-01");
        country = new Country(world, 3);
        plan = country.plan();
    }

    @Test
    void a_page_is_a_table_with_a_link_to_the_next_one() {
        String list = "/v1/obligations?total=true&limit=2&plan=" + plan;
        ValidatableResponse table = csv("ub-tam-duong", list, "text/csv")
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Vary", containsString("Accept,"))
                .header("Total-Count", equalTo("3"))
                .header("Link", containsString("rel=\"next\""));
        String[] lines = table.extract().asString().split("\r\n", -1);
        assertTrue(
                lines[0].startsWith(
                        "id,version,regime,regimeKey,plan,planTitle,unit.id,unit.name,owner,period,due,originalDue"),
                lines[0]);
        assertFalse(lines[0].contains("nextActions"), lines[0]);
        assertEquals(4, lines.length);
        assertTrue(lines[1].matches("[0-9a-f-]{36},1,.*,UBND xã \\d,.*"), lines[1]);
        String next = table.extract().header("Link").replaceAll("^<([^>]*)>.*", "$1");
        String[] second =
                csv("ub-tam-duong", next, "text/csv").extract().asString().split("\r\n", -1);
        assertEquals(lines[0], second[0]);
        assertEquals(3, second.length);
    }

    @Test
    void only_what_the_reader_sees_is_in_it_and_a_fault_is_told_as_ever() {
        String list = "/v1/obligations?plan=" + plan;
        assertEquals(2, csv("xa-binh-lu", list, "text/csv").extract().asString().split("\r\n").length);
        assertEquals(
                1, csv("ub-thanh-mien", list, "text/csv").extract().asString().split("\r\n").length);
        csv("ub-tam-duong", list + "&colour=red", "text/csv")
                .statusCode(400)
                .header("Content-Type", startsWith("application/problem+json"));
    }

    @Test
    void json_is_given_where_it_is_asked_for_first_and_what_is_no_table_is_not_given_as_one() {
        String list = "/v1/obligations?plan=" + plan;
        for (String accept : new String[] {"*/*", "text/html, */*;q=0.8", "application/json, text/csv;q=0.5"}) {
            csv("ub-tam-duong", list, accept).statusCode(200).header("Content-Type", startsWith("application/json"));
        }
        csv("ub-tam-duong", list, "text/csv, application/json;q=0.5").header("Content-Type", startsWith("text/csv"));
        csv("ub-tam-duong", "/v1/obligations/" + country.obligationOf(plan, 0), "text/csv")
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
        csv("ub-tam-duong", list, "application/xml").statusCode(406);
    }

    @Test
    void excel_gets_a_mark_of_utf_8_where_it_asks() {
        String list = "/v1/obligations?plan=" + plan;
        byte[] marked = csv("ub-tam-duong", list, "text/csv;bom=true").extract().asByteArray();
        assertEquals("\ufeffid,", new String(marked, 0, 6, StandardCharsets.UTF_8));
        byte[] plain = csv("ub-tam-duong", list, "text/csv").extract().asByteArray();
        assertEquals("id,", new String(plain, 0, 3, StandardCharsets.UTF_8));
    }

    @Test
    void totals_have_a_line_a_figure_and_boards_one_an_area() {
        as("xa-binh-lu")
                .body(report(412, 430, 3))
                .post("/v1/obligations/" + country.obligationOf(plan, 0) + "/submit")
                .then()
                .statusCode(200);
        world.awaitTotals();
        String totals = csv(
                        "bo-chinh-tri",
                        "/v1/totals?form=" + country.form + "&period=2024&area=" + country.province,
                        "text/csv")
                .statusCode(200)
                .header("Link", nullValue())
                .extract()
                .asString();
        String[] lines = totals.split("\r\n");
        assertTrue(lines[0].startsWith("form,sample,period,"), lines[0]);
        assertTrue(lines[0].contains(",figures.numerator,"), lines[0]);
        assertEquals(3, lines.length);
        assertTrue(lines[1].startsWith(country.form + ","), lines[1]);
        assertTrue(lines[1].contains(",412,430,95.813953,"), lines[1]);
        String board = csv("ub-tam-duong", "/v1/boards/reports?plan=" + plan, "text/csv")
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(board.split("\r\n")[0].contains(",below.area.name,"), board);
        assertEquals(4, board.split("\r\n").length, board);
        csv("ub-tam-duong", "/v1/boards/targets?plan=" + plan, "text/csv").statusCode(200);
        csv("ub-tam-duong", "/v1/regimes?plan=" + plan, "text/csv").statusCode(200);
        csv("quan-tri", "/v1/audit?aggregate=obligation", "text/csv").statusCode(not(500));
    }

    private static ValidatableResponse csv(String reader, String path, String accept) {
        return as(reader).accept(accept).urlEncodingEnabled(false).get(path).then();
    }
}
