package vn.thac.plan.burden;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.carry;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAmendment;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.reached;
import static vn.thac.plan.Story.sample;
import static vn.thac.plan.Story.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** Who plans sees what falls on a commune a month, and what it is asked already, before anything is issued. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class BurdenIT {

    private static final String MIGRATION = "/db/migration/V28__what_plans_in_force_have_reported_weighs_on_units.sql";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;
    private String code;

    @BeforeEach
    void units_are_known() {
        units.load();
        number = 70_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
        code = "ganh-" + number;
    }

    /** Two of its communes report two figures each month. */
    private String first() {
        return """
                document: {kind: plan, number: %d/KH-UBND, issuer: 'ubnd:300', title: Trước, date: {value: 2024-03-01}}
                addressees:
                  - {key: xa, name: Hai xã, units: ['ubnd:11260', 'ubnd:11257']}
                  - {key: huyen, name: UBND huyện, unit: 'ubnd:300'}
                indicators:
                  - {code: %s-1, name: Một, unit: vụ, direction: down, rule: sum}
                  - {code: %s-2, name: Hai, unit: vụ, direction: down, rule: sum}
                forms: [{code: %s-F, title: Biểu, indicators: [%s-1, %s-2]}]
                reporting: [{key: R1, who: [xa], to: [huyen], kind: periodic, frequency: P1M, form: %s-F}]
                """.replace("%d", "" + number).replace("%s", code);
    }

    /** One of the two would report one of the figures again each quarter, and in words each year. */
    private String second() {
        return """
                document: {kind: plan, issuer: 'ubnd:300', title: Sau, date: {value: 2024-04-01}}
                addressees:
                  - {key: lam-son, name: UBND xã Lam Sơn, unit: 'ubnd:11260'}
                  - {key: hai-xa, name: Hai xã, units: ['ubnd:11260', 'ubnd:11257']}
                  - {key: huyen, name: UBND huyện, unit: 'ubnd:300'}
                duties:
                  - {key: D1, addressee: hai-xa, text: Rà soát}
                  - {key: D2, addressee: lam-son, text: Tổng hợp}
                forms: [{code: %s-G, title: Biểu khác, indicators: [%s-2]}]
                reporting:
                  - {key: Q, who: [lam-son], to: [huyen], kind: periodic, frequency: P3M, form: %s-G}
                  - {key: Y, who: [hai-xa], to: [huyen], kind: review, frequency: P1Y}
                """.replace("%s", code);
    }

    private void weighs(ValidatableResponse answer, String already, String asks, String plan) {
        answer.body("burden.levels.level", contains("commune"))
                .body("burden.levels[0].units", equalTo(2))
                .body("burden.levels[0].assignments", equalTo(1.5f))
                .body("burden.levels[0].reportsAMonth", equalTo(0.25f))
                .body("burden.levels[0].figuresAMonth", equalTo(0.17f))
                .body("burden.alreadyAsked.findAll { it.plan?.id == '" + plan + "' }.size()", equalTo(1))
                .body(asks + ".indicator", equalTo(code + "-2"))
                .body(asks + ".rule", equalTo("R1"), asks + ".frequency", equalTo("P1M"), asks + ".units", equalTo(1))
                .body(asks + ".plan.number", equalTo(number + "/KH-UBND"))
                .body("burden.levels[0].already.figuresAMonth.toString()", equalTo(already));
    }

    @Test
    void a_dry_run_of_a_package_and_of_its_issue_weigh_alike_and_a_plan_that_ended_weighs_nothing() {
        float before = alreadyOn();
        String asking = draftAndIssue("ub-thanh-mien", first());
        await("it has fallen", () -> fallen(asking));
        String already = String.valueOf(before + 2f);
        String asks = "burden.alreadyAsked.find { it.plan?.id == '" + asking + "' }";
        weighs(dryRun("ub-thanh-mien", second()), already, asks, asking);
        String draft = draft("ub-thanh-mien", second());
        weighs(
                as("ub-thanh-mien")
                        .header("If-Match", version("ub-thanh-mien", draft))
                        .body("{}")
                        .post("/v1/plans/" + draft + "/issue?dryRun=true")
                        .then()
                        .statusCode(200)
                        .body("events.'plan.issued.v1'", equalTo(1)),
                already,
                asks,
                asking);

        as("ub-thanh-mien")
                .header("If-Match", "*")
                .body("{\"reason\": \"Hết hiệu lực\"}")
                .post("/v1/plans/" + asking + "/withdraw")
                .then()
                .statusCode(200);
        dryRun("ub-thanh-mien", second())
                .body("burden.alreadyAsked.plan.id", not(hasItem(asking)))
                .body("burden.levels[0].already.figuresAMonth", equalTo(before));
    }

    @Test
    void a_plan_that_is_not_seen_counts_and_is_not_named() {
        String asking = draftAndIssue("ub-thanh-mien", first());
        await("it has fallen", () -> fallen(asking));
        dryRun("ub-lam-son", """
                        document: {kind: plan, issuer: 'ubnd:11260', title: Của xã, date: {value: 2024-04-01}}
                        addressees: [{key: thon, name: Đài xã, unit: 'thac:ls-dai-truyen-thanh'}]
                        mandates: [{addressee: thon, asks: integrate}]
                        """)
                .body("burden.alreadyAsked", empty())
                .body("burden.levels[0].reportsAMonth", equalTo(0f));
        dryRun("bo-chinh-tri", """
                        document: {kind: directive, issuer: 'capuy:vn', title: Từ trên, date: {value: 2024-04-01}}
                        addressees:
                          - {key: xa, name: Một xã, unit: 'ubnd:11260'}
                          - {key: nuoc, name: Ban, unit: 'capuy:vn'}
                        forms: [{code: %s-H, title: Biểu khác, indicators: [%s-1]}]
                        reporting: [{key: Q, who: [xa], to: [nuoc], kind: periodic, frequency: P1Y, form: %s-H}]
                        """.replace("%s", code)).body("burden.alreadyAsked.indicator", contains(code + "-1"));
    }

    @Test
    void of_an_amendment_the_whole_new_text_is_weighed_and_its_rules_take_the_place_of_the_old_ones() {
        String asking = draftAndIssue("ub-thanh-mien", first());
        await("it has fallen", () -> fallen(asking));
        String by = draft("ub-thanh-mien", """
                document: {kind: decision, issuer: 'ubnd:300', title: Sửa đổi, date: {value: 2024-05-01}}
                basis: [{key: P, relation: amends, number: %d/KH-UBND, unit: 'ubnd:300', date: {value: 2024-03-01}}]
                """.formatted(number));
        carry("ub-thanh-mien", by, first().replace("P1M", "P1Y")).statusCode(200);
        String issue = "/v1/plans/" + by + "/issue";
        as("ub-thanh-mien")
                .header("If-Match", "*")
                .body("{}")
                .post(issue + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("burden.levels", empty())
                .body("amendment.burden.levels[0].reportsAMonth", equalTo(0.08f))
                .body("amendment.burden.alreadyAsked.plan.id", not(hasItem(asking)));
        assertEquals(List.of("R1 P1M"), rulesOf(asking));
        as("ub-thanh-mien")
                .header("If-Match", "*")
                .body("{}")
                .post(issue)
                .then()
                .statusCode(200);
        assertEquals(List.of("R1 P1Y"), rulesOf(asking));
        reached(asking);
    }

    /** Both communes have D1 of the district, one has D3 of the plan: (2 + 1) / 2 = 1.5, of which 2 / 2 = 1 handed down. */
    private static String handingDown(String to) {
        return """
                document: {kind: plan, issuer: 'capuy:106', title: Chỉ đạo, date: {value: 2024-02-01}}
                addressees:
                  - {key: huyen, name: UBND huyện, unit: 'ubnd:106'}
                  - {key: xa, name: UBND các xã, units: ['ubnd:03390', 'ubnd:03394']}
                  - {key: mot-xa, name: Một xã, unit: 'ubnd:03390'}
                duties:
                  - {key: D1, addressee: huyen, text: Chỉ đạo xã rà soát, passesTo: [%s]}
                  - {key: D2, addressee: huyen, text: Tự rà soát}
                  - {key: D3, addressee: mot-xa, text: Báo cáo riêng}
                """.formatted(to);
    }

    private static ValidatableResponse weighs(ValidatableResponse answer, String at, float all, float handedDown) {
        String commune = at + "burden.levels.find { it.level == 'commune' }.";
        String district = at + "burden.levels.find { it.level == 'district' }.";
        return answer.body(commune + "units", equalTo(2))
                .body(commune + "assignments", equalTo(all), commune + "handedDown", equalTo(handedDown))
                .body(district + "assignments", equalTo(2f), district + "handedDown", equalTo(0f));
    }

    private static ValidatableResponse issue(String draft, boolean dryRun) {
        return as("hu-tam-duong")
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + draft + "/issue?dryRun=" + dryRun)
                .then()
                .statusCode(200);
    }

    @Test
    void who_keeps_what_was_handed_down_though_it_belongs_elsewhere_now_is_weighed_too() {
        UnitId moving = units.crowd("ubnd:106", 1).get(0);
        String text = """
                document: {kind: plan, issuer: 'capuy:106', title: Chỉ đạo, date: {value: 2024-02-01}}
                addressees:
                  - {key: huyen, name: UBND huyện, unit: 'ubnd:106'}
                  - {key: xa, name: UBND các xã, selector: {track: government, level: commune, under: 'ubnd:106'}}
                duties: [{key: D1, addressee: huyen, text: Chỉ đạo xã rà soát, passesTo: [xa]}]
                """;
        String plan = reached(draftAndIssue("hu-tam-duong", text));
        int all = as("hu-tam-duong")
                .get("/v1/plans/" + plan + "/handed-down?total=true&limit=1")
                .path("total");
        units.tell(moving, "ubnd:300", 2, null, List.of());
        String by = draftAmendment("hu-tam-duong", plan);
        carry("hu-tam-duong", by, text.replace("rà soát", "rà soát lại")).statusCode(200);
        issue(by, true)
                .body("amendment.burden.levels.find { it.level == 'commune' }.units", equalTo(all))
                .body("amendment.burden.levels.find { it.level == 'commune' }.handedDown", equalTo(1f));
    }

    @Test
    void what_is_handed_down_weighs_on_whoever_gets_it() {
        weighs(dryRun("hu-tam-duong", handingDown("xa")), "", 1.5f, 1f);
        String plan = draft("hu-tam-duong", handingDown("xa"));
        weighs(issue(plan, true), "", 1.5f, 1f).body("events.'plan.handed-down.v1'", equalTo(1));
        String one = "items.find { it.unit.id == '" + units.id("ubnd:03390") + "' }.";
        String other = "items.find { it.unit.id == '" + units.id("ubnd:03394") + "' }.";
        as("hu-tam-duong")
                .get("/v1/plans/" + plan + "/preview/units")
                .then()
                .statusCode(200)
                .body(one + "assignments", equalTo(2), one + "handedDown", equalTo(1))
                .body(other + "assignments", equalTo(1), other + "handedDown", equalTo(1));
        issue(plan, false);

        String by = draftAmendment("hu-tam-duong", plan);
        carry("hu-tam-duong", by, handingDown("mot-xa")).statusCode(200);
        weighs(issue(by, true), "amendment.", 1f, 0.5f);
    }

    /** What the migration finds in the plans that were there is what is kept of a plan when it is issued, of what somebody reports. */
    @Test
    void rules_of_plans_that_were_there_are_found_as_those_of_new_ones_are_kept() throws IOException {
        draftAndIssue("ub-thanh-mien", first());
        draftAndIssue("ub-kien-giang", sample("kien-giang.yaml").replaceAll("number: 234/KH-UBND", "number: null"));
        String sql;
        try (InputStream in = Objects.requireNonNull(BurdenIT.class.getResourceAsStream(MIGRATION))) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String found = sql.substring(sql.indexOf("with rule as"))
                .replaceAll("insert into reporting_rule \\(.*\\)", "")
                .replace(";", "");
        String sorted = "select plan || ' ' || key || ' ' || frequency || ' ' || coalesce(form, '-') || ' '"
                + " || array(select unnest(reporters) order by 1)::text as rule from ";
        assertEquals(
                database.list(sorted + "reporting_rule where reporters <> '{}' order by 1", row -> row.text("rule")),
                database.list(
                        sorted + "(" + found + ") as found(plan, key, frequency, form, reporters)"
                                + " where reporters <> '{}' order by 1",
                        row -> row.text("rule")));
    }

    private float alreadyOn() {
        String inWords = second().replaceAll("(?m)^forms:.*$", "").replace(", form: " + code + "-G", "");
        return dryRun("ub-thanh-mien", inWords).extract().path("burden.levels[0].already.figuresAMonth");
    }

    private List<String> rulesOf(String plan) {
        return database.list(
                "select key || ' ' || frequency as rule from reporting_rule where plan = ?::uuid",
                row -> row.text("rule"),
                plan);
    }

    private boolean fallen(String plan) {
        return "ended"
                .equals(as("ub-thanh-mien")
                        .get("/v1/plans/" + plan + "/fan-out")
                        .path("state"));
    }

    private static ValidatableResponse dryRun(String user, String text) {
        return as(user).contentType("application/yaml")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans?dryRun=true")
                .then()
                .statusCode(200);
    }
}
