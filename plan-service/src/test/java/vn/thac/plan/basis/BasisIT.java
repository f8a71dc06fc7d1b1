package vn.thac.plan.basis;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** What a plan rests on as it is shown, and the way up, in cascades made here. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class BasisIT {

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private int number;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
        number = 40_000
                + database.first("select count(*) as n from plan", row -> row.integer("n"))
                        .orElse(0);
    }

    @Test
    void a_plan_shows_all_above_it_with_the_words_of_each_text() {
        String province = province();
        String district = district("");
        String commune = commune("implements");
        basis("xa-binh-lu", commune)
                .body("plan", equalTo(commune))
                .body("documents.id", containsInAnyOrder(commune, district, province))
                .body("documents.ours", hasItem(true))
                .body("links.findAll { it.from == '" + commune + "' }.to", contains(district))
                .body("links.findAll { it.from == '" + district + "' }.to", contains(province))
                .body("links.find { it.from == '" + commune + "' }.relation", equalTo("implements"))
                .body("links.find { it.from == '" + commune + "' }.key", equalTo("B"))
                .body("links.find { it.from == '" + commune + "' }.section", equalTo("I"))
                .body("links.find { it.from == '" + commune + "' }.statedBy", equalTo(commune))
                .body("links.find { it.from == '" + commune + "' }.cited.number", equalTo(number + "-KH/HU"))
                .body("gaps", hasSize(0));
        path("xa-binh-lu", commune, province)
                .body("steps.id", contains(commune, district, province))
                .body("trackCrossings", equalTo(1))
                .body("hasGap", equalTo(false));
        as("xa-binh-lu")
                .get("/v1/plans/" + commune)
                .then()
                .body("ancestors", containsInAnyOrder(commune, district, province));
        as("tu-lai-chau")
                .get("/v1/plans?under=" + province)
                .then()
                .body("items.id", containsInAnyOrder(district, commune));
    }

    @Test
    void what_is_only_cited_is_shown_and_is_no_way_up() {
        String province = province();
        String district = district("");
        String commune = commune("cites");
        basis("xa-binh-lu", commune).body("documents.id", hasItems(commune, district, province));
        path("xa-binh-lu", commune, province).body("steps", hasSize(0)).body("trackCrossings", equalTo(0));
        path("xa-binh-lu", commune, commune).body("steps.id", contains(commune));
        as("xa-binh-lu").get("/v1/plans/" + commune).then().body("ancestors", contains(commune));
        as("tu-lai-chau").get("/v1/plans?under=" + province).then().body("items.id", contains(district));
    }

    @Test
    void a_gap_is_a_step_of_the_way_and_two_plans_never_share_one() {
        String province = province();
        String district = district("""
                  - {key: GAP, relation: implements, missing: true, note: Chưa rõ văn bản của tỉnh}
                """);
        String gap = basis("hu-tam-duong", district)
                .body("gaps", hasSize(1))
                .body("documents.find { it.gap }.ours", equalTo(false))
                .extract()
                .path("gaps[0]");
        path("hu-tam-duong", district, gap)
                .body("steps.id", contains(district, gap))
                .body("hasGap", equalTo(true));
        path("hu-tam-duong", district, province).body("hasGap", equalTo(false));
        number++;
        String other = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, issuer: 'capuy:106', title: Khác, date: {value: 2024-02-02}}
                basis: [{key: GAP, relation: implements, missing: true}]
                """);
        String otherGap = basis("hu-tam-duong", other).extract().path("gaps[0]");
        assertEquals(false, gap.equals(otherGap));
        path("hu-tam-duong", other, gap).body("steps", hasSize(0));
    }

    @Test
    void one_document_cited_by_two_plans_is_one_document() {
        String law = "{key: L, relation: cites, kind: law, number: 102/2016/QH%d, issuer: Quốc hội}".formatted(number);
        String one = draftAndIssue("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: Một, date: {value: 2024-02-02}}
                basis: [%s]
                """.formatted(law));
        String two = draftAndIssue("ub-kien-giang", """
                document: {kind: plan, issuer: 'ubnd:91', title: Hai, date: {value: 2024-02-02}}
                basis: [%s]
                """.formatted(
                        law.replace("102/2016", "0102 / 2016").replace("Quốc hội", "QUỐC HỘI")));
        String document = basis("ub-tam-duong", one).extract().path("documents.find { !it.ours }.id");
        basis("ub-kien-giang", two).body("documents.id", hasItem(document));
        basis("ub-tam-duong", one)
                .body("documents.find { !it.ours }.issuer", equalTo("Quốc hội"))
                .body("documents.find { !it.ours }.kind", equalTo("law"));
    }

    @Test
    void an_issuer_is_named_as_on_the_day_of_its_document() {
        String district = district("");
        basis("hu-tam-duong", district)
                .body("documents.find { it.id == '" + district + "' }.issuer", equalTo("Huyện ủy Tam Đường"))
                .body("documents.find { it.id == '" + district + "' }.track", equalTo("party"))
                .body("documents.find { it.id == '" + district + "' }.date", equalTo("2024-02-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/basis", "/path-to/01920000-0000-7000-8000-000000000009"})
    void a_basis_is_for_who_sees_the_plan(String path) {
        String district = district("");
        as("ub-kien-giang").get("/v1/plans/" + district + path).then().statusCode(404);
        as("hu-tam-duong").get("/v1/plans/" + UUID.randomUUID() + path).then().statusCode(404);
    }

    @Test
    void a_way_to_what_nobody_knows_is_none() {
        String district = district("");
        as("hu-tam-duong")
                .get("/v1/plans/" + district + "/path-to/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void a_draft_shows_no_basis_yet() {
        String draft = draft("hu-tam-duong", """
                document: {kind: plan, issuer: 'capuy:106', title: Dự thảo}
                basis: [{key: B, relation: implements, number: 28-CT/TW, issuer: Bộ Chính trị}]
                """);
        basis("hu-tam-duong", draft).body("links", hasSize(0));
        as("tu-lai-chau").get("/v1/plans/" + draft + "/basis").then().statusCode(404);
    }

    /** Asks Tam Đường for a plan. */
    private String province() {
        return fallen("tu-lai-chau", """
                document: {kind: plan, number: %d-KH/TU, issuer: 'capuy:12', title: Tỉnh, date: {value: 2024-01-01}}
                addressees: [{key: a, name: A, unit: 'capuy:106'}]
                mandates: [{addressee: a, asks: own-plan}]
                """.formatted(number));
    }

    /** Rests on the province's plan and asks the commune of Bình Lư. */
    private String district(String more) {
        return fallen("hu-tam-duong", """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Huyện, date: {value: 2024-02-01}}
                basis:
                  - {key: B, relation: implements, number: %d-KH/TU, unit: 'capuy:12', date: {value: 2024-01-01}}
                %saddressees: [{key: a, name: A, unit: 'ubnd:03412'}]
                mandates: [{addressee: a, asks: own-plan}]
                """.formatted(number, number, more));
    }

    private String commune(String relation) {
        return draftAndIssue("xa-binh-lu", """
                document: {kind: plan, issuer: 'ubnd:03412', title: Xã, date: {value: 2024-03-01}}
                basis:
                  - {key: B, relation: %s, number: %d-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}, section: I}
                """.formatted(relation, number));
    }

    private static String fallen(String user, String text) {
        String plan = draftAndIssue(user, text);
        await("it has fallen", () -> "ended"
                .equals(as(user).get("/v1/plans/" + plan + "/fan-out").path("state")));
        return plan;
    }

    private static ValidatableResponse basis(String user, String plan) {
        return as(user).get("/v1/plans/" + plan + "/basis").then().statusCode(200);
    }

    private static ValidatableResponse path(String user, String plan, String to) {
        return as(user).get("/v1/plans/" + plan + "/path-to/" + to).then().statusCode(200);
    }
}
