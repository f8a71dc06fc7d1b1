package vn.thac.plan.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.amend;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.inVietnamese;
import static vn.thac.plan.Story.reached;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** A programme is one object, whoever cites it and with whatever years (R42–R44). */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ProgrammesIT {

    private static final String ISSUER = "ub-tam-duong";
    private static final String ABOVE = "lai-chau-gateway";
    private static final AtomicInteger LAST = new AtomicInteger();

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    /** A name that no other test uses. */
    private String name;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
        name = "Phong trào toàn dân " + "abcdefghijklmnopq".charAt(LAST.get()) + LAST.incrementAndGet();
    }

    @Test
    void a_plan_that_names_it_is_linked_by_its_name_in_any_order_or_an_alias_and_keeps_its_own_years() {
        String early = draftAndIssue(ISSUER, text("name: '" + name + "', period: {from: 2021, to: 2030}"));
        of(early).body("state", contains("unknown"));
        await("its entries can be found", () -> List.of("D1")
                .equals(as(ISSUER).get("/v1/plans/" + early + "/programmes").path("[0].entries")));
        toResolve().body("items.plan", hasItem(early));

        String programme = create(
                "{\"name\": \"%s\", \"aliases\": [\"Toàn dân %s\"], \"kind\": \"movement\", \"period\": {\"to\": 2030}}"
                        .formatted(name, LAST));
        of(early)
                .body("state", contains("linked"), "programme.id", contains(programme), "decidedBy", contains("rule"))
                .body(
                        "[0].name",
                        equalTo(name),
                        "[0].period.from",
                        equalTo(2021),
                        "[0].programme.period.to",
                        equalTo(2030));
        String turned = draftAndIssue(
                ISSUER, text("name: 'toàn dân PHONG TRÀO " + name.substring(name.lastIndexOf(' ') + 1) + "'"));
        of(turned).body("programme.id", contains(programme));
        String called = draftAndIssue(ISSUER, text("name: 'Việc khác', aliases: ['Toàn dân " + LAST + "']"));
        of(called).body("programme.id", contains(programme), "[0].name", equalTo("Việc khác"));

        mentions(ISSUER, programme)
                .body("items.plan", containsInAnyOrder(early, turned, called))
                .body("items.find { it.plan == '" + early + "' }.period.to", equalTo(2030));
        mentions("ub-kien-giang", programme).body("items", empty());
        await("its entries can be found", () -> as(ISSUER)
                .queryParam("q", "Làm")
                .queryParam("programme", name)
                .get("/v1/search")
                .<List<String>>path("items.plan.id")
                .contains(called));
        as(ISSUER)
                .queryParam("name", name.toUpperCase(java.util.Locale.ROOT))
                .get("/v1/programmes")
                .then()
                .body("items.id", contains(programme));
        toResolve().body("items.plan", not(hasItem(early)));
    }

    @Test
    void of_several_none_is_taken_until_somebody_says_which_and_that_can_be_taken_back() {
        String national = create("{\"name\": \"%s\", \"level\": \"central\"}".formatted(name));
        String local =
                create("{\"name\": \"%s\", \"level\": \"district\", \"national\": \"%s\"}".formatted(name, national));
        as(ISSUER).get("/v1/programmes/" + national).then().body("local.id", contains(local));

        String said = draftAndIssue(ISSUER, text("name: '" + name + "', level: district"));
        of(said).body("programme.id", contains(local));
        String drafted = draft(ISSUER, text("name: '" + name + "'"));
        String plan = draftAndIssue(ISSUER, text("name: '" + name + "'"));
        of(plan).body("state", contains("ambiguous"), "[0].candidates.id", containsInAnyOrder(national, local));
        as(ISSUER)
                .contentType("application/yaml")
                .body(text("name: '" + name + "'").getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans?dryRun=true")
                .then()
                .body("warnings.code", hasItem("programme-ambiguous"));
        as(ISSUER).get("/v1/plans/" + drafted + "/programmes").then().statusCode(409);

        int version = as(ISSUER).get("/v1/plans/" + plan).path("version");
        resolve(plan, "resolve", "{\"programme\": \"%s\", \"reason\": \"Bản của huyện\"}".formatted(local))
                .statusCode(200)
                .body("[0].state", equalTo("linked"), "[0].reason", equalTo("Bản của huyện"))
                .body("[0].decidedBy", not(equalTo("rule")));
        as(ISSUER).get("/v1/plans/" + plan).then().body("version", equalTo(version + 1));
        resolve(plan, "resolve", "{\"programme\": \"%s\"}".formatted(local)).statusCode(422);
        resolve(plan, "unresolve", "{\"reason\": \"Nhầm\"}")
                .statusCode(200)
                .body("[0].state", equalTo("undone"), "[0].programme", nullValue());
        create("{\"name\": \"%s\", \"level\": \"province\"}".formatted(name));
        of(plan).body("state", contains("undone"));
        assertEquals(
                List.of("plan.programme-resolved.v1", "plan.programme-resolved.v1"),
                database.list(
                        "select action from audit where aggregate_id = ?::uuid and action like 'plan.programme%' order by sequence",
                        row -> row.text("action"), plan));
    }

    @Test
    void that_it_is_none_is_said_of_what_nobody_knows_and_of_what_may_be_several_and_is_an_answer() {
        String unknown = draftAndIssue(ISSUER, text("name: 'Riêng của huyện " + name + "'"));
        create("{\"name\": \"%s\", \"level\": \"central\"}".formatted(name));
        create("{\"name\": \"%s\", \"level\": \"district\"}".formatted(name));
        String ambiguous = draftAndIssue(ISSUER, text("name: '" + name + "'"));
        of(ambiguous).body("state", contains("ambiguous"));
        toResolve().body("items.plan", hasItems(unknown, ambiguous));
        for (String plan : List.of(unknown, ambiguous)) {
            resolve(plan, "unresolve", "{\"reason\": \"Không phải\"}")
                    .statusCode(200)
                    .body("state", contains("undone"), "[0].reason", equalTo("Không phải"))
                    .body("[0].candidates", empty());
            resolve(plan, "unresolve", "{\"reason\": \"Không phải\"}").statusCode(422);
        }
        toResolve().body("items.plan", not(hasItem(unknown)), "items.plan", not(hasItem(ambiguous)));
        as(ISSUER)
                .get("/v1/programme-mentions?unit=ubnd:106&resolved=true&limit=200")
                .then()
                .body("items.plan", hasItems(unknown, ambiguous));
        String later = create("{\"name\": \"Riêng của huyện %s\"}".formatted(name));
        of(unknown).body("state", contains("undone"));
        resolve(unknown, "resolve", "{\"programme\": \"%s\"}".formatted(later))
                .statusCode(200)
                .body("state", contains("linked"));
    }

    @Test
    void two_that_mean_the_same_are_merged_and_parted_again() {
        String one = create("{\"name\": \"%s\"}".formatted(name));
        String other = create("{\"name\": \"Chương trình %s\"}".formatted(name));
        String plan = draftAndIssue(ISSUER, text("name: '" + name + "'"));
        of(plan).body("programme.id", contains(one));
        step(ISSUER, one, "merge", "{\"into\": \"%s\", \"reason\": \"Trùng\"}".formatted(one))
                .statusCode(422);
        step(ISSUER, one, "merge", "{\"into\": \"%s\", \"reason\": \"Trùng\"}".formatted(other))
                .statusCode(200)
                .body("mergedInto.id", equalTo(other));
        of(plan).body("programme.id", contains(other));
        mentions(ISSUER, other).body("items.plan", contains(plan));
        String later = draftAndIssue(ISSUER, text("name: '" + name + "'"));
        of(later).body("programme.id", contains(other));
        put(ISSUER, one, "{\"name\": \"Tên khác\"}").statusCode(409).body("code", equalTo("programme-merged"));
        step(ISSUER, other, "merge", "{\"into\": \"%s\", \"reason\": \"Trùng\"}".formatted(one))
                .statusCode(409);
        step(ISSUER, one, "unmerge", "{\"reason\": \"Không trùng\"}")
                .statusCode(200)
                .body("mergedInto", nullValue());
        of(plan).body("programme.id", contains(one));
        of(later).body("programme.id", contains(other));
        step(ISSUER, one, "unmerge", "{\"reason\": \"Không trùng\"}").statusCode(409);
        assertEquals(
                List.of(1, 2, 3),
                database.list(
                        "select sequence from audit where aggregate_id = ?::uuid order by sequence",
                        row -> row.integer("sequence"),
                        one));
    }

    @Test
    void a_local_version_belongs_to_what_stands_for_its_national_one_by_now() {
        String national = create("{\"name\": \"%s\", \"level\": \"central\"}".formatted(name));
        String same = create("{\"name\": \"Chương trình %s\", \"level\": \"central\"}".formatted(name));
        String said = "{\"name\": \"%s\", \"level\": \"district\", \"national\": \"%s\"%s}";
        String local = create(said.formatted(name, national, ""));
        put(ISSUER, national, "{\"name\": \"%s\", \"national\": \"%s\"}".formatted(name, same))
                .statusCode(422)
                .body("errors.code", contains("programme-not-national"), "errors.pointer", contains("/national"));
        step(ISSUER, national, "merge", "{\"into\": \"%s\", \"reason\": \"Trùng\"}".formatted(local))
                .statusCode(422)
                .body("errors.code", contains("programme-not-national"), "errors.pointer", contains("/into"));
        step(ISSUER, national, "merge", "{\"into\": \"%s\", \"reason\": \"Trùng\"}".formatted(same))
                .statusCode(200);
        programme(local).body("national.id", equalTo(same));
        programme(same).body("local.id", contains(local));
        as(ISSUER).get("/v1/programmes?national=" + same).then().body("items.id", contains(local));
        put(
                        ISSUER,
                        same,
                        "{\"name\": \"Chương trình %s\", \"national\": \"%s\"}"
                                .formatted(name, create("{\"name\": \"Thứ ba %s\"}".formatted(name))))
                .statusCode(422)
                .body("errors.code", contains("programme-not-national"));
        for (String there : List.of(national, same)) {
            put(ISSUER, local, said.formatted(name, there, ", \"note\": \"" + there + "\""))
                    .statusCode(200)
                    .body("national.id", equalTo(same));
        }
        create(said.formatted("Khác " + name, same, ""));
        as(ISSUER)
                .body(said.formatted("Lại khác " + name, national, ""))
                .post("/v1/programmes")
                .then()
                .statusCode(422)
                .body("errors.code", contains("programme-not-national"));
        step(ISSUER, national, "unmerge", "{\"reason\": \"Không trùng\"}").statusCode(200);
        programme(local).body("national.id", equalTo(national));
        programme(national).body("local.id", contains(local));
        programme(same).body("local.id", not(hasItem(local)));
    }

    private static ValidatableResponse programme(String id) {
        return as(ISSUER).get("/v1/programmes/" + id).then().statusCode(200);
    }

    @Test
    void its_holder_and_who_stands_above_may_change_it_and_it_can_be_handed_over() {
        String programme = create("{\"name\": \"%s\"}".formatted(name));
        put("ub-kien-giang", programme, "{\"name\": \"Chiếm\"}").statusCode(403);
        put("xa-binh-lu", programme, "{\"name\": \"Chiếm\"}").statusCode(403);
        as(ABOVE)
                .header("Acting-Unit", "ubnd:12")
                .header("If-Match", "*")
                .body("{\"name\": \"%s\", \"indicators\": [], \"note\": \"Tỉnh\", \"reason\": \"Rõ hơn\"}"
                        .formatted(name))
                .put("/v1/programmes/" + programme)
                .then()
                .statusCode(200)
                .body("version", equalTo(2), "note", equalTo("Tỉnh"));
        as(ISSUER)
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"Cũ\"}")
                .put("/v1/programmes/" + programme)
                .then()
                .statusCode(412);
        step(ISSUER, programme, "hand-over", "{\"unit\": \"ubnd:91\", \"reason\": \"Nơi chủ trì\"}")
                .statusCode(200)
                .body("holder", equalTo(units.id("ubnd:91").toString()));
        put(ISSUER, programme, "{\"name\": \"Không còn\"}").statusCode(403);
        put("ub-kien-giang", programme, "{\"name\": \"%s mới\"}".formatted(name))
                .statusCode(200);
    }

    @Test
    void a_plan_that_its_author_does_not_see_founds_none_and_answers_as_no_document_at_all() {
        String plan = draftAndIssue(ISSUER, "document: {kind: plan, issuer: 'ubnd:106', title: Gốc của nó}");
        String founded = "{\"name\": \"%s\", \"founding\": \"%s\"}".formatted(name, plan);
        as("ub-kien-giang").get("/v1/plans/" + plan).then().statusCode(404);
        as("ub-kien-giang")
                .body(founded)
                .post("/v1/programmes")
                .then()
                .statusCode(422)
                .body("errors.code", contains("founding-unknown"), "errors.pointer", contains("/founding"));
        String programme = create(founded);
        as(ISSUER).get("/v1/programmes/" + programme).then().body("foundingPlan", equalTo(plan));
        step(ISSUER, programme, "hand-over", "{\"unit\": \"ubnd:91\", \"reason\": \"Nơi chủ trì\"}")
                .statusCode(200);
        put("ub-kien-giang", programme, founded.replace(name, name + " mới")).statusCode(200);
        String other = draftAndIssue(ISSUER, "document: {kind: plan, issuer: 'ubnd:106', title: Gốc khác}");
        put("ub-kien-giang", programme, founded.replace(plan, other))
                .statusCode(422)
                .body("errors.code", contains("founding-unknown"));
    }

    @Test
    void every_fault_is_told_at_its_place_and_nothing_is_made() {
        create("{\"name\": \"%s\"}".formatted(name));
        as(ISSUER)
                .body("""
                    {"name": "%s", "kind": "không-có", "leader": "ubnd:không-có", "period": {"from": 2030, "to": 2021},
                     "founding": "01920000-0000-7000-8000-00000000f000", "national": "01920000-0000-7000-8000-00000000f001",
                     "indicators": ["KHONG-CO"]}
                    """.formatted("Khác " + name))
                .post("/v1/programmes")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/kind", "/leader", "/period", "/founding", "/national", "/indicators/0"));
        as(ISSUER)
                .body("{\"name\": \"%s\"}".formatted(name.toUpperCase(java.util.Locale.ROOT)))
                .post("/v1/programmes")
                .then()
                .statusCode(422)
                .body("errors.code", contains("programme-known"));
        inVietnamese(ISSUER)
                .body("{\"name\": \"Mới %s\", \"kind\": \"x\"}".formatted(name))
                .post("/v1/programmes")
                .then()
                .body("errors[0].detail", equalTo("Không có loại chương trình này; xem /v1/programme-kinds."));
        as(ISSUER).body("{\"name\": \" \"}").post("/v1/programmes").then().statusCode(422);
        as(ISSUER)
                .get("/v1/programmes/01920000-0000-7000-8000-00000000f001")
                .then()
                .statusCode(404);
        as(ISSUER).get("/v1/programme-kinds").then().body("items.code", hasItem("movement"));
    }

    @ParameterizedTest
    @CsvSource({"xa-binh-lu, 403", "ub-kien-giang, 404"})
    void only_who_drafts_for_its_unit_says_what_a_plan_means(String user, int status) {
        String programme = create("{\"name\": \"%s\"}".formatted(name));
        String plan = draftAndIssue(ISSUER, text("name: 'Việc " + name + "'"));
        reached(plan);
        as(user).body("{\"programme\": \"%s\"}".formatted(programme))
                .post("/v1/plans/" + plan + "/programmes/P/resolve")
                .then()
                .statusCode(status);
        resolve(plan, "resolve", "{\"programme\": \"01920000-0000-7000-8000-00000000f001\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/programme"));
        of(plan).body("state", contains("unknown"));
    }

    @Test
    void an_amendment_keeps_what_was_said_as_long_as_the_name_stays() {
        String programme = create("{\"name\": \"Chương trình %s\"}".formatted(name));
        String plan = draftAndIssue(ISSUER, text("name: '" + name + "'"));
        resolve(plan, "resolve", "{\"programme\": \"%s\"}".formatted(programme)).statusCode(200);
        amend(ISSUER, plan, text("name: '" + name + "', period: {to: 2045}"));
        of(plan).body("programme.id", contains(programme), "[0].period.to", equalTo(2045));
        amend(ISSUER, plan, text("name: 'Khác hẳn " + name + "'"));
        of(plan).body("state", contains("unknown"));
        amend(
                ISSUER,
                plan,
                text("name: 'Khác hẳn'").replaceAll("(?m)^programmes.*\n", "").replace(", programme: P", ""));
        of(plan).body("$", hasSize(0));
    }

    private static String text(String programme) {
        return """
            document: {kind: plan, issuer: 'ubnd:106', title: Theo chương trình, date: {value: 2024-02-01}}
            addressees: [{key: xa, name: Xã, unit: 'ubnd:03412'}]
            programmes: [{key: P, %s}]
            duties: [{key: D1, addressee: xa, text: Làm, programme: P}]
            """.formatted(programme);
    }

    private static String create(String body) {
        return as(ISSUER)
                .body(body)
                .post("/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse put(String user, String programme, String body) {
        return as(user).header("If-Match", "*")
                .body(body)
                .put("/v1/programmes/" + programme)
                .then();
    }

    private static ValidatableResponse step(String user, String programme, String step, String body) {
        return as(user).header("If-Match", "*")
                .body(body)
                .post("/v1/programmes/" + programme + "/" + step)
                .then();
    }

    private static ValidatableResponse resolve(String plan, String step, String body) {
        return as(ISSUER)
                .body(body)
                .post("/v1/plans/" + plan + "/programmes/P/" + step)
                .then();
    }

    private static ValidatableResponse of(String plan) {
        return as(ISSUER).get("/v1/plans/" + plan + "/programmes").then().statusCode(200);
    }

    private static ValidatableResponse mentions(String user, String programme) {
        return as(user).get("/v1/programmes/" + programme + "/mentions").then().statusCode(200);
    }

    private static ValidatableResponse toResolve() {
        return as(ISSUER)
                .get("/v1/programme-mentions?unit=ubnd:106&resolved=false&limit=200")
                .then()
                .statusCode(200);
    }
}
