package vn.thac.plan.check;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.Story;
import vn.thac.testing.PartsResource;

/** Who may ask whom: asked when a plan is drafted, in a dry run and when it is issued. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class AddressingIT {

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
        units.post("so-y-te-kien-giang", units.id("thac:kg-so-y-te"), false, "issue");
    }

    @Test
    void a_commune_gives_no_orders_to_the_state_and_every_addressee_is_named() {
        long before = plans();
        dry("xa-binh-lu", """
                document: {kind: plan, issuer: 'ubnd:03412', title: Lệnh từ dưới}
                addressees:
                  - {key: bct, name: Bộ Chính trị, unit: 'capuy:vn'}
                  - {key: tren, name: Trên, units: ['ubnd:106', 'capuy:12', 'ubnd:91']}
                  - {key: huyen, name: UBND các huyện, selector: {track: government, level: district}}
                  - {key: dang-uy, name: Đảng ủy xã, unit: 'capuy:03412'}
                mandates:
                  - {addressee: bct, asks: own-plan}
                  - {addressee: dang-uy, asks: pass-on}
                duties: [{key: D, addressee: tren, text: Làm}]
                reporting: [{key: R, who: [huyen], kind: periodic, frequency: P1M, deadline: {day: 5}}]
                """)
                .statusCode(422)
                .body("errors.find { it.pointer == '/addressees/0/unit' }.code", equalTo("addressee-above"))
                .body("errors.find { it.pointer == '/addressees/1/units/0' }.code", equalTo("addressee-above"))
                .body("errors.find { it.pointer == '/addressees/1/units/1' }.code", equalTo("addressee-above"))
                .body("errors.find { it.pointer == '/addressees/1/units/2' }.code", equalTo("addressee-above"))
                .body("errors.find { it.pointer == '/addressees/2/selector' }.code", equalTo("addressee-above"))
                .body("errors.pointer.unique().size()", equalTo(5))
                .body("errors[0].detail", containsString("Bộ Chính trị"));
        assertEquals(before, plans());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mandates: [{addressee: a, asks: integrate}]",
                "duties: [{key: D, addressee: a, text: Làm}]",
                "duties: [{key: D, text: Làm, with: [a]}]",
                "duties: [{key: D, addressee: cum, text: Làm}]",
                "taskGroups: [{key: G, title: Nhóm, lead: [a], tasks: [{key: T, summary: Việc}]}]",
                "taskGroups: [{key: G, title: Nhóm, requested: [a], tasks: [{key: T, summary: Việc}]}]",
                "taskGroups: [{key: G, title: Nhóm, tasks: [{key: T, summary: Việc, lead: [a]}]}]",
                "taskGroups: [{key: G, title: Nhóm, tasks: [{key: T, summary: Việc, coordinate: [a]}]}]",
                "taskGroups: [{key: G, title: Nhóm, tasks: [{key: T, summary: Việc, requested: [a]}]}]",
                "reporting: [{key: R, who: [a], kind: periodic, frequency: P1M}]",
                "reporting: [{key: R, who: [cap-duoi], via: a, kind: periodic, frequency: P1M}]"
            })
    void whatever_is_wanted_of_a_foreign_district_is_refused_in_draft_and_dry_run(String wanted) {
        String text = """
                document: {kind: plan, issuer: 'ubnd:106', title: Sang nhà người}
                addressees:
                  - {key: a, name: UBND huyện Thanh Miện, unit: 'ubnd:300'}
                  - {key: cap-duoi, name: Xã Bình Lư, unit: 'ubnd:03412'}
                  - {key: cum, name: Cả hai, parts: [cap-duoi, a]}
                """ + wanted;
        for (String call : List.of("/v1/plans?dryRun=true", "/v1/plans")) {
            post("ub-tam-duong", text, call)
                    .statusCode(422)
                    .body("errors.code", contains("addressee-elsewhere"))
                    .body("errors.pointer", contains("/addressees/0/unit"));
        }
    }

    @Test
    void it_is_told_in_vietnamese_too() {
        Story.inVietnamese("ub-tam-duong")
                .contentType("application/yaml")
                .body(bytes(asking("ubnd:106", "unit: 'ubnd:300'", "")))
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("ngoài phạm vi của cơ quan ban hành"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            selector: {track: government, level: province}                                         | addressee-above
            selector: {track: party, level: district, under: 'capuy:vn', tree: command}            | addressee-elsewhere
            selector: {kind: department, under: 'ubnd:91', tree: command}                          | addressee-above
            selector: {track: government, level: commune, under: 'ubnd:300', tree: command}        | addressee-elsewhere
            selector: {track: government, level: central}                                          | addressee-above
            """)
    void a_class_that_reaches_above_or_beside_is_refused_at_its_rule(String who, String code) {
        dry("ub-tam-duong", asking("ubnd:106", who, ""))
                .statusCode(422)
                .body("errors.pointer", contains("/addressees/0/selector"))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hu-tam-duong | capuy:106 | unit: 'ubnd:106'                                                     | 0
            hu-tam-duong | capuy:106 | unit: 'thac:td-mttq'                                                 | 0
            hu-tam-duong | capuy:106 | unit: 'ubnd:03412'                                                   | 0
            hu-tam-duong | capuy:106 | selector: {track: mass, under: 'capuy:106', tree: leadership}        | 0
            ub-kien-giang | ubnd:91  | unit: 'thac:kg-so-y-te'                                              | 0
            ub-kien-giang | ubnd:91  | unit: 'thac:kg-bao'                                                  | 0
            ub-kien-giang | ubnd:91  | unit: 'thac:kg-mttq'                                                 | 1
            ub-kien-giang | ubnd:91  | unit: 'capuy:91'                                                     | 1
            ub-kien-giang | ubnd:91  | unit: 'thac:kg-hdnd'                                                 | 1
            so-y-te-kien-giang | thac:kg-so-y-te | unit: 'thac:kg-so-gddt'                                       | 1
            so-y-te-kien-giang | thac:kg-so-y-te | unit: 'ubnd:91'                                               | 1
            so-y-te-kien-giang | thac:kg-so-y-te | selector: {level: district, track: government, under: 'ubnd:91'} | 10000
            """)
    void those_below_are_ordered_and_those_beside_requested(String user, String issuer, String who, int requested) {
        ValidatableResponse preview = dry(user, asking(issuer, who, "")).statusCode(200);
        int mandates = preview.extract().path("mandates");
        preview.body("mandatesRequested", equalTo(Math.min(requested, mandates)));
        assertTrue(mandates > 0, who);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mandates: [{addressee: a, asks: integrate, relation: ordered}]   | /mandates/0/relation
            duties: [{key: D, addressee: a, relation: ordered, text: Làm}]   | /duties/0/relation
            """)
    void an_order_to_a_sister_is_refused_at_the_word_that_says_so(String line, String place) {
        String text = """
                document: {kind: plan, issuer: 'thac:kg-so-y-te', title: Ra lệnh cho sở bạn}
                addressees: [{key: a, name: Sở Giáo dục, unit: 'thac:kg-so-gddt'}]
                """ + line;
        dry("so-y-te-kien-giang", text)
                .statusCode(422)
                .body("errors.code", contains("only-to-be-requested"))
                .body("errors.pointer", contains(place));
        dry("so-y-te-kien-giang", text.replace("ordered", "requested")).statusCode(200);
    }

    @Test
    void the_relation_to_a_sister_stands_on_items_mandates_and_in_what_was_foretold() {
        String plan = draftAndIssue("so-y-te-kien-giang", """
                document: {kind: plan, issuer: 'thac:kg-so-y-te', title: Phối hợp liên sở}
                addressees:
                  - {key: ban, name: Sở Giáo dục, unit: 'thac:kg-so-gddt'}
                  - {key: phu, name: Sở Nội vụ, unit: 'thac:kg-so-noi-vu'}
                mandates: [{addressee: ban, asks: integrate}]
                duties: [{key: D, addressee: ban, text: Cùng làm, with: [phu]}]
                """);
        as("so-y-te-kien-giang")
                .get("/v1/plans/" + plan + "/items")
                .then()
                .body("[0].holders.relation", contains("requested", "requested"));
        as("so-y-te-kien-giang")
                .get("/v1/plans/" + plan + "/items?relation=ordered")
                .then()
                .body("size()", equalTo(0));
        await("the mandate", () -> mandates(plan).size() == 1);
        as("so-y-te-kien-giang").get("/v1/mandates?plan=" + plan).then().body("items.relation", contains("requested"));
    }

    @Test
    void a_receiver_may_stand_above_or_beside_and_nowhere_else() {
        String text = """
                document: {kind: plan, issuer: 'ubnd:03412', title: Gửi báo cáo}
                addressees:
                  - {key: minh, name: UBND xã, unit: 'ubnd:03412'}
                  - {key: huyen, name: UBND huyện, unit: 'ubnd:106'}
                  - {key: dang-uy, name: Đảng ủy xã, unit: 'capuy:03412'}
                  - {key: bo, name: Bộ, unit: 'thac:bo-ldtbxh'}
                  - {key: xa-la, name: UBND xã khác, unit: 'ubnd:11260'}
                reporting:
                  - {key: R, who: [minh], to: [%s], kind: periodic, frequency: P1Y}
                """;
        dry("xa-binh-lu", text.formatted("huyen, dang-uy, bo")).statusCode(200);
        dry("xa-binh-lu", text.formatted("huyen, xa-la, bo"))
                .statusCode(422)
                .body("errors.code", contains("receiver-elsewhere"))
                .body("errors.pointer", contains("/reporting/0/to/1"));
    }

    @Test
    void whoever_is_only_mentioned_may_be_anybody() {
        dry("xa-binh-lu", """
                document:
                  kind: plan
                  issuer: 'ubnd:03412'
                  title: Chỉ nhắc tên
                  recipients: [{name: Chính phủ, addressee: cp}]
                addressees: [{key: cp, name: Chính phủ, unit: 'ubnd:vn'}]
                """).statusCode(200);
    }

    @Test
    void it_is_asked_again_on_the_day_of_the_issue() {
        String plan = draft("xa-binh-lu", asking("ubnd:03412", "unit: 'capuy:03412'", ""));
        database.update(
                "update plan_edition set units = replace(units::text, ?, ?)::json where plan = ?::uuid",
                units.id("capuy:03412").toString(),
                units.id("capuy:vn").toString(),
                plan);
        for (String call : List.of("/issue?dryRun=true", "/issue")) {
            as("xa-binh-lu")
                    .header("If-Match", version("xa-binh-lu", plan))
                    .body("{}")
                    .post("/v1/plans/" + plan + call)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("addressee-above"))
                    .body("errors.pointer", contains("/addressees/0/unit"));
        }
        as("xa-binh-lu").get("/v1/plans/" + plan).then().body("state", equalTo("draft"));
    }

    @Test
    void a_revision_and_changes_of_an_inherited_draft_are_asked_too() {
        String plan = draft("xa-binh-lu", asking("ubnd:03412", "unit: 'capuy:03412'", ""));
        as("xa-binh-lu")
                .header("If-Match", version("xa-binh-lu", plan))
                .contentType("application/yaml")
                .body(bytes(asking("ubnd:03412", "unit: 'ubnd:106'", "")))
                .put("/v1/plans/" + plan)
                .then()
                .statusCode(422)
                .body("errors.code", contains("addressee-above"));
        String asked = draftAndIssue("ub-tam-duong", asking("ubnd:106", "unit: 'ubnd:03412'", ""));
        await("the mandate", () -> mandates(asked).size() == 1);
        as("xa-binh-lu")
                .body("{\"mandates\": [\"" + mandates(asked).get(0) + "\"], \"changes\": {\"addressees\":"
                        + " [{\"key\": \"tren\", \"name\": \"Tỉnh\", \"unit\": \"ubnd:12\"}],"
                        + " \"duties\": [{\"key\": \"X\", \"addressee\": \"tren\", \"text\": \"Làm\"}]}}")
                .post("/v1/plans/from-mandates")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("addressee-above"));
    }

    @ParameterizedTest
    @CsvSource({
        "bo-chinh-tri, 28-ct-tw.yaml",
        "tu-lai-chau, 48-ctr-tu.yaml",
        "tu-kien-giang, 211-kh-tu.yaml",
        "ub-thanh-mien, 648-kh-ubnd.yaml",
        "ub-kien-giang, kien-giang.yaml",
        "hu-tam-duong, tam-duong.yaml",
        "ub-lam-son, lam-son.yaml"
    })
    void every_real_plan_asks_whom_it_may(String user, String file) {
        dry(user, Story.sample(file)).statusCode(200);
    }

    private static String asking(String issuer, String who, String more) {
        return """
                document: {kind: plan, issuer: '%s', title: Yêu cầu}
                addressees: [{key: a, name: A, %s}]
                mandates: [{addressee: a, asks: own-plan}]
                %s
                """.formatted(issuer, who, more);
    }

    private static ValidatableResponse dry(String user, String text) {
        return post(user, text, "/v1/plans?dryRun=true");
    }

    private static ValidatableResponse post(String user, String text, String path) {
        return as(user).contentType("application/yaml")
                .body(bytes(text))
                .post(path)
                .then();
    }

    private static List<String> mandates(String plan) {
        return as("quan-tri").get("/v1/mandates?plan=" + plan).path("items.id");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long plans() {
        return database.first("select count(*) as n from plan", row -> row.number("n"))
                .orElseThrow();
    }
}
