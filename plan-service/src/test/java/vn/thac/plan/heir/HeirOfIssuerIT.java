package vn.thac.plan.heir;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.reached;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/**
 * Whatever the issuer of a plan could do with it, whoever came after that does, and is on the trace: a plan of a district that
 * has ended, its heir, and others who see the plan or don't.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class HeirOfIssuerIT {

    private static final String HEIR = "ub-thanh-mien";
    private static final String BELOW = "ub-lam-son";
    private static final String ELSEWHERE = "ub-kien-giang";
    private static final String ANSWERS = "so-ldtbxh-kien-giang";
    private static final String DISTRICT = "ubnd:300";
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private UnitId one;
    private UnitId other;
    private UnitId gone;
    private String plan;
    private int number;

    @BeforeEach
    void a_plan_whose_issuer_has_ended() {
        units.load();
        number = 60_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
        List<UnitId> communes = units.crowd(DISTRICT, 2);
        one = communes.get(0);
        other = communes.get(1);
        units.post(ANSWERS, other, false, "draft", "issue");
        plan = draftAndIssue(HEIR, """
            document: {kind: plan, issuer: 'ubnd:300', title: Của huyện cũ, date: {value: 2024-02-01, precision: month}}
            basis: [{key: B, relation: cites, number: %1$d/KH-UBND, issuer: Tên ghi sai}]
            addressees:
              - {key: a, name: Các xã, units: ['test:%2$s', 'test:%3$s', 'ubnd:11260']}
              - {key: all, name: Mọi xã, selector: {track: government, level: commune, under: 'ubnd:300'}}
              - {key: related, name: các xã liên quan, vague: true}
            taskGroups: [{key: G, title: Nhóm, tasks: [{key: G.1, summary: Nạo giếng, lead: [a]}]}]
            duties:
              - {key: D1, addressee: a, text: Rà soát, programme: P}
              - {key: D2, addressee: related, text: Phối hợp}
            targets: [{key: T1, name: Nhà xây mới %1$d, comparator: '>=', value: 1000, unit: nhà, year: 2026}]
            programmes: [{key: P, name: 'Việc %1$d'}]
            mandates: [{addressee: a, asks: own-plan}, {addressee: all, asks: integrate}]
            """.formatted(number, one, other));
        reached(plan);
        gone = units.issuerEnded(plan, REFORM, units.id(DISTRICT));
    }

    /** A step with a plan, for which an answer between 200 and 204 is expected. */
    private record Act(String name, String path, String body) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Act> acts() {
        String why = "\"reason\": \"Theo Nghị quyết sắp xếp\"";
        return Stream.of(
                new Act("spreads a target", "/targets/T1/apportionment", """
                        {"method": "by-hand", "shares": [{"unit": "%1$s", "value": 600}, {"unit": "%2$s", "value": 400}]}"""),
                new Act("says who answers for a target", "/targets/T1/owner", "{\"unit\": \"%1$s\"}"),
                new Act("gives the number", "/particulars", "{\"number\": \"%3$d/KH-UBND\"}"),
                new Act(
                        "chooses whom a phrase means",
                        "/phrases/related/choose",
                        "{\"units\": [\"%1$s\"], " + why + "}"),
                new Act(
                        "links a task",
                        "/task-links",
                        "{\"link\": [{\"task\": \"G.1\", \"duty\": \"D1\"}], " + why + "}"),
                new Act("says which programme is meant", "/programmes/P/resolve", "{\"programme\": \"%4$s\"}"),
                new Act("takes a newcomer in", "/newcomers/include", "{\"unit\": \"%5$s\", " + why + "}"),
                new Act("leaves a newcomer out", "/newcomers/leave-out", "{\"unit\": \"%5$s\", " + why + "}"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void who_came_after_it_does_with_the_plan_what_it_could(Act act) {
        String programme = as(HEIR).body("{\"name\": \"Chương trình %d\"}".formatted(number))
                .post("/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        UnitId newcomer = units.crowd(DISTRICT, 1).get(0);
        String body = act.body().formatted(one, other, number, programme, newcomer);
        post(ELSEWHERE, act.path(), body).statusCode(404);
        post(BELOW, act.path(), body).statusCode(403);
        int before = changes();
        int status = post(HEIR, act.path(), body).extract().statusCode();
        assertEquals(2, status / 100, act + " " + status);
        assertEquals(
                units.id(DISTRICT).value(),
                database.first(
                                "select acting_unit from audit where actor like ? order by at desc limit 1",
                                row -> row.uuid("acting_unit"),
                                "%" + HEIR)
                        .orElseThrow(),
                "the trace says for whom");
        assertEquals(before + 1, changes(), "and nobody else changed anything");
    }

    private ValidatableResponse post(String user, String path, String body) {
        return as(user).header("If-Match", "*")
                .body(body)
                .post("/v1/plans/" + plan + path)
                .then();
    }

    /** Steps of these people. */
    private int changes() {
        return database.first(
                        "select count(distinct trace_id) as n from audit where actor like ? or actor like ? or actor like ?",
                        row -> row.integer("n"),
                        "%" + HEIR,
                        "%" + BELOW,
                        "%" + ELSEWHERE)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/phrases", "/v1/programme-mentions"})
    void what_is_still_to_be_said_of_its_plans_is_in_the_lists_of_its_heir(String list) {
        for (String unit : List.of(DISTRICT, gone.toString())) {
            listed(HEIR, list, unit).body("items.plan", hasItem(plan));
        }
        listed(HEIR, list, one.toString()).body("items", empty());
        as(HEIR).get(list + "?resolved=false&limit=500").then().body("items.plan", hasItem(plan));
        for (String user : List.of(BELOW, ELSEWHERE)) {
            listed(user, list, DISTRICT).body("items.plan", not(hasItem(plan)));
        }
    }

    private static ValidatableResponse listed(String user, String list, String unit) {
        return as(user).get(list + "?resolved=false&limit=500&unit=" + unit)
                .then()
                .statusCode(200);
    }

    @Test
    void shares_are_spread_bargained_over_and_signed_by_the_heir() {
        String shares = "/targets/T1/apportionment";
        post(HEIR, shares, """
                {"method": "by-hand", "shares": [{"unit": "%s", "value": 600}, {"unit": "%s", "value": 400}]}""".formatted(one, other)).statusCode(200);
        post(ANSWERS, shares + "/counter", """
                {"unit": "%s", "value": 300, "reason": "Thiếu đất"}""".formatted(other)).statusCode(200);
        post(BELOW, shares + "/counters/" + other + "/refuse", "{\"reason\": \"Không\"}")
                .statusCode(403);
        post(HEIR, shares + "/counters/" + other + "/refuse", "{\"reason\": \"Đủ đất\"}")
                .statusCode(200);
        post(BELOW, shares + "/freeze", "{}").statusCode(403);
        post(HEIR, shares + "/freeze", "{}").statusCode(200);
        as(HEIR).get("/v1/plans/" + plan + "/targets/T1/apportionment")
                .then()
                .body("inForce.shares.value", containsInAnyOrder("600", "400"));
    }

    @Test
    void the_share_of_a_unit_that_has_ended_is_bargained_over_by_its_heir() {
        String shares = "/targets/T1/apportionment";
        post(HEIR, shares, """
                {"method": "by-hand", "shares": [{"unit": "%s", "value": 600}, {"unit": "%s", "value": 400}]}""".formatted(one, other)).statusCode(200);
        String counter = """
                {"unit": "%s", "value": 500, "reason": "Đã nhập xã"}""".formatted(one);
        post(ANSWERS, shares + "/counter", counter).statusCode(403);
        units.tell(one, DISTRICT, 2, REFORM, List.of(other));
        post(BELOW, shares + "/counter", counter).statusCode(403);
        post(ANSWERS, shares + "/counter", counter).statusCode(200);
        post(HEIR, shares + "/counters/" + one + "/take", "").statusCode(200);
    }

    @Test
    void what_falls_short_is_waived_by_the_heir_of_who_asks() {
        String mandate = mandatesOf(ANSWERS, other.toString(), plan).get(0);
        String answer = as(ANSWERS)
                .body("{\"mandates\": [\"%s\"], \"leaveOut\": [\"T1\"]}".formatted(mandate))
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        issue(ANSWERS, answer);
        String waive = """
                {"above": "%s", "part": "target", "key": "T1", "reason": "Xã không còn đất"}""".formatted(plan);
        String path = "/v1/plans/" + answer + "/conformance/";
        as(ANSWERS).body(waive).post(path + "waive").then().statusCode(403);
        as(HEIR).body(waive).post(path + "waive").then().statusCode(200);
        as(ANSWERS)
                .get("/v1/plans/" + answer + "/conformance")
                .then()
                .body("above[0].entries.find { it.above.key == 'T1' }.waived", notNullValue());
        as(HEIR).body(waive).post(path + "unwaive").then().statusCode(200);
    }

    @Test
    void whether_a_plan_rests_on_it_is_decided_by_the_heir() {
        post(HEIR, "/particulars", "{\"number\": \"%d/KH-UBND\"}".formatted(number))
                .statusCode(200);
        String claiming = draftAndIssue("xa-binh-lu", """
                document: {kind: plan, issuer: 'ubnd:03412', title: Nhận vơ, date: {value: 2024-03-01}}
                basis: [{key: B, relation: implements, number: %d/KH-UBND, unit: 'test:%s', date: {value: 2024-02-01, precision: month}}]
                """.formatted(number, code(gone)));
        String claims = "/v1/plans/" + plan + "/claims";
        as(BELOW).get(claims).then().statusCode(403);
        as(HEIR).get(claims).then().statusCode(200).body("plan", contains(claiming));
        String why = "{\"reason\": \"Theo Công văn số 12\"}";
        as(BELOW).body(why).post(claims + "/" + claiming + "/confirm").then().statusCode(403);
        as(HEIR).body(why).post(claims + "/" + claiming + "/confirm").then().statusCode(204);
        as("xa-binh-lu").get("/v1/plans/" + claiming).then().body("ancestors", hasItem(plan));
    }

    private String code(UnitId unit) {
        return database.first("select code from known_code where unit_id = ?", row -> row.text("code"), unit)
                .orElseThrow();
    }

    @Test
    void what_its_plans_cite_is_resolved_and_unresolved_by_the_heir() {
        String meant = draftAndIssue(
                "ub-thanh-mien",
                "document: {kind: plan, issuer: 'ubnd:300', title: Được dẫn, date: {value: 2024-01-05}}");
        String document = as(HEIR).get("/v1/plans/" + plan + "/basis").path("documents.find { !it.ours }.id");
        String resolve = "/v1/documents/" + document;
        String body = "{\"plan\": \"" + meant + "\"}";
        as(BELOW).body(body).post(resolve + "/resolve").then().statusCode(404);
        as(HEIR).body(body).post(resolve + "/resolve").then().statusCode(200);
        as(HEIR).get("/v1/plans/" + plan + "/basis").then().body("documents.id", hasItem(meant));
        as(HEIR).body("{\"reason\": \"Nhầm\"}")
                .post(resolve + "/unresolve")
                .then()
                .statusCode(200);
        as(HEIR).get("/v1/plans/" + plan + "/basis").then().body("documents.id", not(hasItem(meant)));
    }

    @Test
    void an_entry_of_the_register_whose_holder_has_ended_is_its_heirs() {
        String programme = as(HEIR).body("{\"name\": \"Của huyện %d\"}".formatted(number))
                .post("/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        database.update("update programme set holder = ? where id = ?::uuid", gone, programme);
        String path = "/v1/programmes/" + programme;
        String body = "{\"name\": \"Của huyện %d\", \"note\": \"Đã sắp xếp\"}".formatted(number);
        as(BELOW).header("If-Match", "*").body(body).put(path).then().statusCode(403);
        as(ELSEWHERE).header("If-Match", "*").body(body).put(path).then().statusCode(403);
        as(HEIR).header("If-Match", "*").body(body).put(path).then().statusCode(200);
        as(HEIR).header("If-Match", "*")
                .body("{\"unit\": \"ubnd:300\", \"reason\": \"Tiếp nhận\"}")
                .post(path + "/hand-over")
                .then()
                .statusCode(200);
        as(HEIR).get(path).then().body("holder", equalTo(units.id(DISTRICT).toString()), "note", equalTo("Đã sắp xếp"));
    }

    @Test
    void nobody_answers_for_a_unit_that_is_not_there_and_what_it_issued_can_still_be_entered() {
        String gateway = "lai-chau-gateway";
        UnitId commune = units.crowd("ubnd:106", 1).get(0);
        String asking = draftAndIssue("ub-tam-duong", """
            document: {kind: plan, issuer: 'ubnd:106', title: Hỏi, date: {value: 2024-02-01}}
            addressees: [{key: a, name: Xã, unit: 'test:%s'}]
            mandates: [{addressee: a, asks: own-plan}]
            """.formatted(commune));
        await("it is asked", () -> !mandatesOf("ub-tam-duong", commune.toString(), asking)
                .isEmpty());
        String mandate = "/v1/mandates/"
                + mandatesOf("ub-tam-duong", commune.toString(), asking).get(0);
        units.tell(commune, "ubnd:106", 2, REFORM, List.of());
        String entered = """
            document: {kind: plan, issuer: 'test:%s@2024-03-01', title: Đã ban hành%s}
            """;

        as(gateway).get(mandate).then().body("nextActions.findAll { it.who == '" + commune + "' }", empty());
        String plan = draftAndIssue(gateway, entered.formatted(commune, ", date: {value: 2024-03-01}"));
        as(gateway)
                .get("/v1/plans/" + plan)
                .then()
                .body("state", equalTo("issued"), "issuer", equalTo(commune.toString()));
        as(gateway)
                .body("{\"plan\": \"%s\", \"reason\": \"Trả lời\"}".formatted(plan))
                .post(mandate + "/answer")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unit-ended"));
        as("ub-tam-duong").get(mandate).then().body("state", equalTo("open"));
        for (String late : List.of(", date: {value: 2025-08-01}", "")) {
            as(gateway)
                    .contentType("application/yaml")
                    .body(entered.formatted(commune, late).getBytes(StandardCharsets.UTF_8))
                    .post("/v1/plans")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("unit-ended"), "errors.pointer", contains("/document/issuer"));
        }
        as("ub-tam-duong").get("/v1/plans?issuer=" + commune).then().body("items", hasSize(1));
    }
}
