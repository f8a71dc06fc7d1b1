package vn.thac.plan.reading;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.carry;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAmendment;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/**
 * Work that carries out several documents at once, from its draft to the end of one of them: a district committee says it,
 * the People's Committee takes it over, the commune reads it.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class CarriesOutIT {

    private static final String PROVINCE = "tu-lai-chau";
    private static final String COMMITTEE = "hu-tam-duong";
    private static final String DISTRICT = "ub-tam-duong";
    private static final String COMMUNE = "xa-binh-lu";

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;
    private String programme;

    @BeforeEach
    void the_programme_of_the_province_is_in_force() {
        units.load();
        number = 95_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
        programme = draftAndIssue(PROVINCE, """
                document: {kind: action-programme, number: %d-CTr/TU, issuer: 'capuy:12', title: Chương trình, date: {value: 2024-01-10}}
                addressees: [{key: hu, name: Huyện ủy, unit: 'capuy:106'}]
                mandates: [{addressee: hu, asks: own-plan}]
                """.formatted(number));
    }

    /** Of two documents of one number only one is the province's. */
    private String text(String duty, String task) {
        return """
                document: {kind: plan, number: %1$d-KH/HU, issuer: 'capuy:106', title: Kế hoạch, date: {value: 2024-02-01}}
                basis:
                  - {key: CT, relation: cites, number: %1$d-CTr/TU, unit: 'capuy:12', date: {value: 2024-01-10}}
                  - {key: KG, relation: cites, number: %1$d-CTr/TU, unit: 'capuy:91', date: {value: 2024-01-10}}
                  - {key: LUAT, relation: cites, kind: law, subject: Luật Trẻ em}
                addressees: [{key: ub, name: UBND huyện, unit: 'ubnd:106'}]
                taskGroups:
                  - {key: G, title: Nhóm, tasks: [{key: G.1, summary: Truyền thông, lead: [ub], carriesOut: [%3$s]}]}
                duties:
                  - {key: D1, addressee: ub, text: Rà soát, carriesOut: [%2$s]}
                  - {key: D2, addressee: ub, text: Việc riêng}
                mandates: [{addressee: ub, asks: own-plan}]
                """.formatted(number, duty, task);
    }

    private static ValidatableResponse send(String text, String query) {
        return as(COMMITTEE)
                .contentType("application/yaml")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans" + query)
                .then();
    }

    private static ValidatableResponse items(String user, String plan) {
        return as(user).get("/v1/plans/" + plan + "/items").then().statusCode(200);
    }

    private static String of(String item) {
        return "find { it.key == '" + item + "' }.carriesOut";
    }

    @Test
    void what_is_no_document_of_the_basis_is_refused_each_at_its_place_and_nothing_is_kept() {
        long before = plans();
        for (String query : new String[] {"", "?dryRun=true"}) {
            send(text("CT, D2, CT2", "ub"), query)
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder(
                                    "/duties/0/carriesOut/1",
                                    "/duties/0/carriesOut/2",
                                    "/taskGroups/0/tasks/0/carriesOut/0"))
                    .body("errors.code", contains("unknown-key", "unknown-key", "unknown-key"));
        }
        send(text("CT", "CT").replace("carriesOut: [CT]}\n  - {key: D2", "carriesOut: CT}\n  - {key: D2"), "")
                .statusCode(400)
                .body("errors.pointer", hasItem("/duties/0/carriesOut"));
        assertEquals(before, plans());
    }

    private long plans() {
        return database.first("select count(*) as n from plan", row -> row.number("n"))
                .orElseThrow();
    }

    @Test
    void it_is_seen_in_the_draft_above_and_below_and_follows_an_edition() {
        String plan = draft(COMMITTEE, text("CT, LUAT", "KG"));
        items(COMMITTEE, plan).body(of("D1") + ".key", contains("CT", "LUAT"));
        issue(COMMITTEE, plan);
        reached(plan);
        for (String reader : new String[] {PROVINCE, COMMITTEE, DISTRICT}) {
            items(reader, plan)
                    .body(of("D1") + ".key", contains("CT", "LUAT"))
                    .body(of("D1") + "[0].number", equalTo(number + "-CTr/TU"))
                    .body(of("D1") + "[1].subject", equalTo("Luật Trẻ em"))
                    .body(of("G.1") + ".key", contains("KG"), of("D2"), empty());
        }
        basis(COMMITTEE, plan).body("links.find { it.key == 'CT' }.to", equalTo(programme));

        String by = draftAmendment(COMMITTEE, plan);
        carry(COMMITTEE, by, text("CT, X", "KG"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/package/duties/0/carriesOut/1"));
        carry(COMMITTEE, by, text("CT", "KG, LUAT")).statusCode(200);
        as(COMMITTEE)
                .header("If-Match", "*")
                .body("{}")
                .post("/v1/plans/" + by + "/issue?dryRun=true")
                .then()
                .statusCode(200)
                .body("amendment.changes.key", containsInAnyOrder("D1", "G.1"))
                .body("amendment.changes.fields.name.flatten()", contains("carriesOut", "carriesOut"))
                .body("amendment.mandatesRaised", equalTo(0), "amendment.mandatesRecalled", equalTo(0));
        issue(COMMITTEE, by);
        reached(plan);
        items(DISTRICT, plan).body(of("D1") + ".key", contains("CT")).body(of("G.1") + ".key", contains("KG", "LUAT"));
    }

    private static ValidatableResponse basis(String user, String plan) {
        return as(user).get("/v1/plans/" + plan + "/basis").then().statusCode(200);
    }

    @Test
    void who_drafts_from_it_cites_the_same_documents_and_learns_when_one_has_ended() {
        String plan = draftAndIssue(COMMITTEE, text("CT, KG, LUAT", "CT"));
        reached(plan);
        String mandate = mandatesOf(DISTRICT, "ubnd:106", plan).get(0);
        String below = as(DISTRICT)
                .body("{\"mandates\": [\"%s\"], \"kind\": \"plan\"}".formatted(mandate))
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        items(DISTRICT, below)
                .body(of("D1") + ".key", contains("carried-CT", "carried-KG", "carried-LUAT"))
                .body(of("G.1") + ".key", contains("carried-CT"));
        as(DISTRICT)
                .get("/v1/plans/" + below + "/package")
                .then()
                .body("basis.relation", contains("implements", "cites", "cites", "cites"))
                .body("basis[1].unit", equalTo(units.id("capuy:12").toString()))
                .body("basis[2].unit", equalTo(units.id("capuy:91").toString()));
        issue(DISTRICT, below);
        basis(DISTRICT, below)
                .body("links.find { it.from == '" + below + "' && it.key == 'carried-CT' }.to", equalTo(programme))
                .body("links.findAll { it.from == '" + below + "' }", hasSize(4));
        items(COMMITTEE, below).body(of("D1") + ".number", hasItems(number + "-CTr/TU"));

        as(PROVINCE)
                .header("If-Match", "*")
                .body("{\"reason\": \"Không còn phù hợp\"}")
                .post("/v1/plans/" + programme + "/withdraw")
                .then()
                .statusCode(200);
        for (String which : new String[] {plan, below}) {
            String ended = "basisEnded.find { it.plan == '" + programme + "' }.";
            as(COMMITTEE)
                    .get("/v1/plans/" + which)
                    .then()
                    .body(ended + "state", equalTo("withdrawn"), ended + "relation", equalTo("cites"));
            items(COMMITTEE, which).body(of("D1") + ".number", hasItem(number + "-CTr/TU"));
        }
    }
}
