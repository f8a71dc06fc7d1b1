package vn.thac.plan.making;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.mandatesOf;
import static vn.thac.plan.Story.reached;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** A plan that is drafted and issued in one act: it is in force, or nothing is there. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class IssuedAtOnceIT {

    private static final String DISTRICT = "ub-tam-duong";
    private static final String DRAFTS = "so-gddt-kien-giang";
    private static final String BELOW = """
            , "changes": {
              "addressees": [{"key": "xa", "name": "Xã", "unit": "ubnd:03412"}],
              "duties": [{"key": "V1", "addressee": "xa", "text": "Rà soát từng điểm trường", "due": "2099-12-31"}],
              "mandates": [{"addressee": "xa", "asks": "own-plan"}]}
            """;

    /** What a plan leaves in the tables. */
    private record Kept(long plans, long editions, long numbers, long documents, long recorded) {}

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
        number = 400_000 + (int) count("select count(*) as n from plan");
    }

    @Test
    void it_is_in_force_with_the_answer_and_fulfils_its_mandate() {
        String mandate = mandate();
        ValidatableResponse answer = from(mandate, "\"number\": \"7/KH-UBND\", \"place\": \"Tam Đường\"", "")
                .statusCode(201)
                .header("ETag", ETagOf.version(1))
                .body("version", equalTo(1))
                .body("state", equalTo("issued"))
                .body("number", equalTo("7/KH-UBND"))
                .body("place", equalTo("Tam Đường"))
                .body("date", notNullValue())
                .body("warnings.code", contains("reporters-unsaid"));
        String plan = answer.extract().path("id");
        assertThat(answer.extract().header("Location"), endsWith("/v1/plans/" + plan));
        as("hu-tam-duong")
                .get("/v1/mandates/" + mandate)
                .then()
                .body("state", equalTo("fulfilled"))
                .body("fulfilledBy", equalTo(plan));
        as("hu-tam-duong")
                .get("/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("ancestors", hasItem(plan));
        assertEquals(
                List.of("plan.issued.v1 1"),
                database.list(
                        "select action, sequence from audit where aggregate_id = ?::uuid order by id",
                        row -> row.text("action") + " " + row.number("sequence"),
                        plan));
    }

    @Test
    void its_issue_is_told_before_what_it_answers() {
        String mandate = mandate();
        String plan = from(mandate, "", "").statusCode(201).extract().path("id");
        assertEquals(
                List.of("plan.issued.v1", "mandate.fulfilled.v1"),
                database.list(
                        "select action from audit where aggregate_id in (?::uuid, ?::uuid) and action <> 'mandate.raised.v1' order by id",
                        row -> row.text("action"),
                        plan,
                        mandate));
    }

    @Test
    void what_is_told_and_kept_is_as_with_two_requests_but_for_the_draft() {
        for (String changes : List.of("", BELOW)) {
            String first = mandate();
            String drafted = as(DISTRICT)
                    .body("{\"mandates\": [\"" + first + "\"]" + changes + "}")
                    .post("/v1/plans/from-mandates")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            issue(DISTRICT, drafted, "{\"place\": \"Tam Đường\"}");
            String second = mandate();
            String made = from(second, "\"place\": \"Tam Đường\"", changes)
                    .statusCode(201)
                    .extract()
                    .path("id");
            assertEquals(left(drafted, first), left(made, second));
        }
    }

    /** What a plan has left behind, whatever ids, numbers and moments it has. */
    private String left(String plan, String mandate) {
        String asking = database.first(
                        "select plan::text as id from mandate where id = ?::uuid", row -> row.text("id"), mandate)
                .orElseThrow();
        String askingNumber = database.first(
                        "select number from plan where id = ?::uuid", row -> row.text("number"), asking)
                .orElseThrow();
        return database.first("""
                        select concat_ws(E'\\n', (select before from audit a where a.aggregate_id = p.id and a.action = 'plan.issued.v1'),
                          (select a.after from audit a where a.aggregate_id = p.id and a.action = 'plan.issued.v1'),
                          p.state, p.life, p.edition, p.issuer, p.level, p.track, p.kind, p.title, p.place, p.document_date,
                          p.date_precision, p.aliases, p.fulfils, p.ancestors, p.counted_on, e.body, e.links, e.units,
                          e.only_requested, d,
                          (select string_agg(b::text, ';' order by position) from basis b where b.stated_by = p.id),
                          (select string_agg(r.key || r.reporters::text, ';' order by r.key) from reporting_rule r where r.plan = p.id),
                          (select f.terms from fan_out f where f.plan = p.id)) as left_behind
                        from plan p join plan_edition e on e.plan = p.id join document d on d.plan = p.id
                        where p.id = ?::uuid
                        """, row -> row.text("left_behind"), plan)
                .orElseThrow()
                .replace(plan, "PLAN")
                .replace(mandate, "MANDATE")
                .replace(asking, "ASKING")
                .replace(askingNumber, "NUMBER")
                .replaceAll("\"issuedAt\":\"[^\"]*\"", "AT")
                .replaceAll("\"version\":[12],", "VERSION");
    }

    @Test
    void its_addressees_are_asked_and_it_is_found() {
        String plan = from(mandate(), "", BELOW).statusCode(201).extract().path("id");
        reached(plan);
        assertEquals(1, mandatesOf(DISTRICT, "ubnd:03412", plan).size());
        await("it is found", () -> as(DISTRICT)
                .get("/v1/search?q=Rà soát từng điểm trường&limit=200")
                .<List<String>>path("items.plan.id")
                .contains(plan));
    }

    @Test
    void who_may_draft_and_not_issue_makes_nothing() {
        String asking = reached(draftAndIssue("ub-kien-giang", """
                document: {kind: plan, issuer: 'ubnd:91', title: Hỏi sở}
                addressees: [{key: a, name: A, unit: 'thac:kg-so-gddt'}]
                mandates: [{addressee: a, asks: own-plan}]
                """));
        String mandate = mandatesOf("ub-kien-giang", "thac:kg-so-gddt", asking).get(0);
        Kept before = kept("thac:kg-so-gddt");
        for (boolean dryRun : List.of(false, true)) {
            as(DRAFTS)
                    .body("{\"mandates\": [\"" + mandate + "\"], \"issue\": {}}")
                    .post("/v1/plans/from-mandates?dryRun=" + dryRun)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-permitted"));
            as(DRAFTS)
                    .contentType("application/yaml")
                    .body(bytes("document: {kind: plan, issuer: 'thac:kg-so-gddt', title: Tự ban hành}"))
                    .post("/v1/plans?issue=true&dryRun=" + dryRun)
                    .then()
                    .statusCode(403);
        }
        assertEquals(before, kept("thac:kg-so-gddt"));
        as(DRAFTS)
                .body("{\"mandates\": [\"" + mandate + "\"]}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201);
    }

    @Test
    void every_fault_of_its_draft_and_of_its_issue_is_named_at_its_place_and_nothing_is_there() {
        String taken = number + "/KH-UBND";
        from(mandate(), "\"number\": \"" + taken + "\"", "").statusCode(201);
        String mandate = mandate();
        Kept before = kept("ubnd:106");
        for (String query : List.of("", "?dryRun=true")) {
            from(query, mandate, "\"number\": \"" + taken + "\"", "")
                    .statusCode(409)
                    .body("errors.code", contains("number-taken"))
                    .body("errors.pointer", contains("/issue/number"));
            from(query, mandate, "\"number\": \"1/KH-UBND\", \"nextNumber\": true", "")
                    .statusCode(422)
                    .body("errors.pointer", contains("/issue/nextNumber"));
            from(
                            query,
                            mandate,
                            "\"number\": \"" + taken + "\", \"date\": {\"value\": \"2990-01-01\"}",
                            ", \"kind\": \"notice\", \"changes\": {\"addressees\": [{\"key\": \"x\", \"name\": \"X\", \"unit\": \"ubnd:khong\"}]}")
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder("/addressees/0/unit", "/mandates/0", "/issue/date", "/issue/number"));
            from(
                            query,
                            mandate,
                            "\"number\": \"" + taken + "\"",
                            ", \"changes\": {\"addressees\": [{\"key\": \"x\", \"name\": \"X\", \"unit\": \"ubnd:khong\"}]}")
                    .body("errors.pointer", containsInAnyOrder("/addressees/0/unit", "/issue/number"));
            from(query, mandate, "\"date\": {\"value\": \"2024-02-30\"}", "").statusCode(400);
            from(query, mandate, "", ", \"kind\": \"no-such-kind\"").statusCode(422);
            from(query, UUID.randomUUID().toString(), "", "")
                    .statusCode(422)
                    .body("errors.pointer", contains("/mandates/0"));
        }
        assertEquals(before, kept("ubnd:106"));
        as("hu-tam-duong").get("/v1/mandates/" + mandate).then().body("state", equalTo("open"));
        from(mandate, "", "").statusCode(201);
    }

    @Test
    void of_two_at_once_for_one_mandate_one_is_in_force_and_no_trace_is_of_the_other() throws Exception {
        String mandate = mandate();
        Kept before = kept("ubnd:106");
        Callable<Integer> act = () -> from(mandate, "", "").extract().statusCode();
        assertEquals(List.of(201, 409, 409), atOnce(act, act, act));
        assertEquals(before.plans() + 1, kept("ubnd:106").plans());
        from(mandate, "", "").statusCode(409).body("code", equalTo("mandate-fulfilled"));
    }

    @Test
    void a_dry_run_tells_both_and_leaves_nothing() {
        String mandate = mandate();
        Kept before = kept("ubnd:106");
        from("?dryRun=true", mandate, "\"number\": \"8/KH-UBND\"", BELOW)
                .statusCode(200)
                .body("package.basis[0].relation", equalTo("implements"))
                .body("package.duties.key", contains("V1"))
                .body("number", equalTo("8/KH-UBND"))
                .body("mandates", equalTo(1))
                .body("warnings.code", hasItem("reporters-unsaid"));
        assertEquals(before, kept("ubnd:106"));
        as("hu-tam-duong").get("/v1/mandates/" + mandate).then().body("state", equalTo("open"));
    }

    @Test
    void a_repetition_with_its_key_gets_the_first_answer() {
        String mandate = mandate();
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(as(DISTRICT)
                    .header("Idempotency-Key", key)
                    .body("{\"mandates\": [\"" + mandate + "\"], \"issue\": {}}")
                    .post("/v1/plans/from-mandates")
                    .then()
                    .statusCode(201)
                    .header("ETag", ETagOf.version(1))
                    .extract()
                    .path("id"));
        }
        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void the_next_number_is_given_and_the_one_after_it_to_the_next() {
        String first = from(mandate(), "\"nextNumber\": true", BELOW)
                .statusCode(201)
                .extract()
                .path("number");
        String second = from(mandate(), "\"nextNumber\": true", "")
                .statusCode(201)
                .extract()
                .path("number");
        assertEquals(
                Integer.parseInt(first.split("/")[0]) + 1,
                Integer.parseInt(second.split("/")[0]),
                first + " " + second);
    }

    @Test
    void a_package_is_issued_in_the_act_that_takes_it_in_and_rests_on_what_it_cites() {
        String above = reached(draftAndIssue("hu-tam-duong", """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Trên, date: {value: 2024-02-01}}
                addressees: [{key: a, name: UBND huyện, unit: 'ubnd:106'}]
                mandates: [{addressee: a, asks: own-plan}]
                """.formatted(number)));
        String cited = "{key: B, relation: implements, number: %d/NQ-CP, issuer: Chính phủ, date: {value: 2024-02-02}}"
                .formatted(number);
        draftAndIssue(DISTRICT, """
                document: {kind: plan, issuer: 'ubnd:106', title: Nói trước, date: {value: 2024-02-20}}
                basis:
                  - %s
                  - {key: A, relation: implements, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}, via: B}
                """.formatted(cited, number));
        String text = """
                document: {kind: plan, number: %d/KH-UBND, issuer: 'ubnd:106', title: Trọn một lần, date: {value: 2024-03-01}}
                basis: [%s]
                """.formatted(number, cited);
        as(DISTRICT)
                .contentType("application/yaml")
                .body(bytes(text))
                .post("/v1/plans?issue=true&dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true));
        as(DISTRICT)
                .contentType("application/yaml")
                .body(bytes(text))
                .post("/v1/plans?issue=true")
                .then()
                .statusCode(201)
                .header("ETag", ETagOf.version(1))
                .body("state", equalTo("issued"))
                .body("date", equalTo("2024-03-01"))
                .body("ancestors", hasItem(above));
        as(DISTRICT)
                .contentType("application/yaml")
                .body(bytes(text))
                .post("/v1/plans?issue=true")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/document/number"));
        as(DISTRICT)
                .contentType("application/yaml")
                .body(bytes(text))
                .post("/v1/plans?issue=true&nextNumber=true")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("nextNumber"));
    }

    @Test
    void what_is_issued_in_the_moment_in_which_it_is_asked_is_looked_for_as_after_a_draft() {
        String plan = from(mandate(), "", "").statusCode(201).extract().path("id");
        QuarkusTransaction.begin();
        try {
            String due = "select count(*) as n from answer_due where unit = ?";
            long before = count(due, units.id("ubnd:106"));
            database.update("""
                    insert into plan (id, issuer, level, track, kind, title, state, version, drafted_at, issued_at, counted_on)
                    select ?, issuer, level, track, kind, title, state, version, drafted_at, issued_at, counted_on
                    from plan where id = ?::uuid
                    """, UUID.randomUUID(), plan);
            assertEquals(before + 1, count(due, units.id("ubnd:106")));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private String mandate() {
        number++;
        String plan = reached(draftAndIssue("hu-tam-duong", """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
                targets: [{key: T1, name: Mọi trường có nước sạch, comparator: '>=', value: 95, unit: '%%', year: 2030}]
                addressees: [{key: a, name: UBND huyện, unit: 'ubnd:106'}]
                duties: [{key: D2, addressee: a, text: Rà soát từng trường}]
                reporting: [{key: R1, who: [a], frequency: P1Y, deadline: {day: 15, month: 12, rule: before}}]
                mandates: [{addressee: a, asks: own-plan}]
                """.formatted(number)));
        return mandatesOf("hu-tam-duong", "ubnd:106", plan).get(0);
    }

    private Kept kept(String unit) {
        String issuer = units.id(unit).toString();
        return new Kept(
                count("select count(*) as n from plan where issuer = ?::uuid", issuer),
                count(
                        "select count(*) as n from plan_edition e join plan p on p.id = e.plan where p.issuer = ?::uuid",
                        issuer),
                count("select count(*) as n from held_number where issuer = ?::uuid", issuer),
                count("select count(*) as n from document where plan is not null and issuer = ?::uuid", issuer),
                count("select count(*) as n from audit where aggregate = 'plan' and acting_unit = ?::uuid", issuer));
    }

    private static ValidatableResponse from(String mandate, String given, String more) {
        return from("", mandate, given, more);
    }

    private static ValidatableResponse from(String query, String mandate, String given, String more) {
        return as(DISTRICT)
                .body("{\"mandates\": [\"" + mandate + "\"], \"issue\": {" + given + "}" + more + "}")
                .post("/v1/plans/from-mandates" + query)
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long count(String sql, Object... args) {
        return database.first(sql, row -> row.number("n"), args).orElseThrow();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(calls))) {
                answers.add(answer.get());
            }
            return answers.stream().sorted().toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
