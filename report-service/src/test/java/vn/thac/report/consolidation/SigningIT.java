package vn.thac.report.consolidation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.report.Country.report;
import static vn.thac.report.World.as;
import static vn.thac.report.World.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.Country;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.Said;
import vn.thac.report.World;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** Signing, and reading what was signed: by whom, how often, over what, and seen by whom. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class SigningIT {

    private static final int COMMUNES = 4;

    @Inject
    World world;

    private Country country;
    private UnitId office;
    private PlanId plan;
    private String regime;
    private String period;

    @BeforeEach
    void an_office_signs_for_the_district() {
        world.today("2024-10-01");
        country = new Country(world, COMMUNES);
        office = world.unit(
                "Phòng LĐTBXH",
                "government",
                "district",
                country.district,
                Map.of("command", country.districtCommittee));
        for (String signer : List.of("tp-ldtbxh-kien-giang", "so-gddt-kien-giang")) {
            world.post(signer, office, "consolidate", false);
        }
        world.post("ub-kien-giang", office, "review", false);
        plan = plan("BC-NAM");
        regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
        period = "/v1/regimes/" + regime + "/periods/2024";
    }

    private PlanId plan(String key) {
        return plan(key, office);
    }

    private PlanId plan(String key, UnitId... offices) {
        PlanId issued = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("district", null, List.of(country.districtCommittee))
                .addressee("office", null, List.of(offices))
                .regime(
                        key,
                        "periodic",
                        "P1Y",
                        Map.of("day", 10, "month", 11, "rule", "before"),
                        "unstated",
                        "communes",
                        "district",
                        "office")
                .issue("2024-03-20T01:00:00Z");
        world.members(issued, "communes", "2024-03-20", country.communeCommittees);
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + issued + "'") == COMMUNES);
        return issued;
    }

    private ValidatableResponse step(int commune, String actor, String step, String body) {
        String at = "/v1/obligations/" + country.obligationOf(plan, commune);
        return as(actor)
                .header("If-Match", as("quan-tri").get(at).header("ETag"))
                .body(body)
                .post(at + "/" + step)
                .then();
    }

    private void accepted(int commune, int numerator, int denominator, int schools) {
        step(commune, "ub-lam-son", "submit", report(numerator, denominator, schools))
                .statusCode(200);
        step(commune, "ub-kien-giang", "accept", "").statusCode(200);
    }

    /** The office ends, and another signs in its place. */
    private UnitId heirOfTheOffice() {
        UnitId heir = world.unit(
                "Phòng Nội vụ",
                "government",
                "district",
                country.district,
                Map.of("command", country.districtCommittee));
        world.post("tp-ldtbxh-kien-giang", heir, "consolidate", false);
        world.tellUnit(new World.UnitState(
                office,
                2,
                "Phòng LĐTBXH",
                "government",
                "district",
                country.district,
                List.of(World.line("command", country.districtCommittee, "2000-01-01", "2024-11-01")),
                "2024-11-01",
                List.of(Map.of("unit", heir, "from", "2024-11-01", "part", "whole"))));
        world.today("2024-11-02");
        await(() -> as("quan-tri")
                .get("/v1/regimes/" + regime)
                .<List<String>>path("consolidators")
                .contains(heir.toString()));
        return heir;
    }

    @Test
    void an_heir_goes_on_with_what_the_unit_before_it_has_signed() {
        accepted(0, 1, 2, 3);
        String id = sign("tp-ldtbxh-kien-giang", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        UnitId heir = heirOfTheOffice();

        sign("tp-ldtbxh-kien-giang", "{}")
                .then()
                .statusCode(201)
                .body("id", equalTo(id), "version", equalTo(2), "unit.id", equalTo(heir.toString()));
        as("ub-tam-duong")
                .get("/v1/consolidations/" + id)
                .then()
                .statusCode(200)
                .body("unit.id", contains(heir.toString(), office.toString()));
    }

    @Test
    void of_several_who_sign_each_goes_on_with_its_own_and_only_the_heir_with_that_of_the_unit_before_it() {
        UnitId beside = world.unit(
                "Phòng GDĐT", "government", "district", country.district, Map.of("command", country.districtCommittee));
        plan = plan("BC-HAI", office, beside);
        regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
        period = "/v1/regimes/" + regime + "/periods/2024";
        accepted(0, 1, 2, 3);
        String id = sign("tp-ldtbxh-kien-giang", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        UnitId heir = heirOfTheOffice();
        world.post("so-gddt-kien-giang", beside, "consolidate", false);

        sign("so-gddt-kien-giang", "{}")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(id)), "version", equalTo(1), "unit.id", equalTo(beside.toString()));
        sign("tp-ldtbxh-kien-giang", "{}")
                .then()
                .statusCode(201)
                .body("id", equalTo(id), "version", equalTo(2), "unit.id", equalTo(heir.toString()));
    }

    private Response sign(String actor, String body) {
        return as(actor).body(body).post(period + "/consolidate");
    }

    @Test
    void each_signing_is_a_version_of_its_own_with_what_it_was_made_of() {
        accepted(0, 1, 2, 3);
        String id = sign("tp-ldtbxh-kien-giang", "{}")
                .then()
                .statusCode(201)
                .header("ETag", ETagOf.version(1))
                .body("sources.unit.name", contains("UBND xã 1"), "sources.reportVersion", contains(1))
                .body("gaps.why", contains("notDue", "notDue", "notDue"), "signedBy", equalTo("tp-ldtbxh-kien-giang"))
                .extract()
                .path("id");
        accepted(1, 3, 4, 5);
        step(2, "ub-lam-son", "submit", report(1, 8, 1)).statusCode(200);
        step(3, "ub-kien-giang", "waive", "{\"reason\": \"Miễn.\"}").statusCode(200);
        sign("so-gddt-kien-giang", "{\"narrative\": \"Đủ.\"}")
                .then()
                .statusCode(201)
                .header("ETag", ETagOf.version(2))
                .body("id", equalTo(id), "gaps.why", containsInAnyOrder("underReview", "waived"));
        sign("tp-ldtbxh-kien-giang", "{\"basis\": \"submitted\"}")
                .then()
                .statusCode(201)
                .body(
                        "included",
                        equalTo(3),
                        "figures[0].numerator",
                        equalTo(5),
                        "figures[0].denominator",
                        equalTo(14));
        world.today("2024-12-01");

        as("ub-tam-duong")
                .get("/v1/consolidations/" + id)
                .then()
                .body("version", contains(3, 2, 1), "basis", contains("submitted", "accepted", "accepted"))
                .body("narrative", contains(null, "Đủ.", null), "included", contains(3, 2, 1))
                .body("figures.collect { it[0].denominator }", contains(14, 6, 2))
                .body("gaps.collect { it.size() }", contains(1, 2, 3));
        as("ub-tam-duong")
                .get("/v1/consolidations/" + id + "/explain?indicator=KS&version=2")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        for (String wrong : List.of("indicator=KS&version=4", "indicator=KS&version=0")) {
            as("ub-tam-duong")
                    .get("/v1/consolidations/" + id + "/explain?" + wrong)
                    .then()
                    .statusCode(404);
        }
        Said.refused(
                "ub-tam-duong",
                request -> request.get("/v1/consolidations/" + id + "/explain?indicator=LA"),
                404,
                "indicator",
                "indicator-unknown");
        as("ub-tam-duong")
                .get("/v1/consolidations/" + id + "/explain")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("indicator"));
    }

    @Test
    void two_who_sign_at_the_same_moment_make_two_versions_and_one_repeated_with_its_key_makes_one() {
        accepted(0, 1, 2, 3);
        List<CompletableFuture<Response>> sent = Stream.of("tp-ldtbxh-kien-giang", "so-gddt-kien-giang")
                .map(signer -> CompletableFuture.supplyAsync(() -> sign(signer, "{}")))
                .toList();
        List<Response> answers = sent.stream().map(CompletableFuture::join).toList();
        assertEquals(
                List.of(201, 201), answers.stream().map(Response::statusCode).toList());
        assertEquals(
                List.of(1, 2),
                answers.stream().map(a -> a.<Integer>path("version")).sorted().toList());
        String id = answers.get(0).path("id");
        for (int i = 0; i < 2; i++) {
            as("tp-ldtbxh-kien-giang")
                    .header("Idempotency-Key", "sign-" + regime)
                    .body("{}")
                    .post(period + "/consolidate")
                    .then()
                    .statusCode(201)
                    .header("ETag", ETagOf.version(3))
                    .body("version", equalTo(3), "id", equalTo(id));
        }
        assertEquals(3, world.count("select count(*) as n from consolidation where id = '" + id + "'"));
        assertEquals(
                "1,2,3",
                world.text(
                        "select string_agg(sequence::text, ',' order by sequence) as t from audit where aggregate_id = '"
                                + id + "' and acting_unit = '" + office + "'"));
        List<JsonPath> told = world.heard("thac.consolidation", "report.consolidated.v1").stream()
                .filter(event -> event.getString("consolidationId").equals(id))
                .toList();
        assertEquals(
                List.of(1, 2, 3), told.stream().map(e -> e.getInt("version")).toList());
        told.forEach(event -> assertEquals(COMMUNES - 1, event.getList("gaps").size()));
    }

    /** Who accepts a correction looks for what is signed over the version before, and who signs for the version that is in force. */
    @Test
    void what_is_being_corrected_at_the_same_moment_is_signed_as_it_is_afterwards() {
        accepted(0, 1, 2, 3);
        step(
                        0,
                        "xa-binh-lu",
                        "restate",
                        "{\"reason\": \"Đếm lại.\"," + report(2, 2, 3).substring(1))
                .statusCode(200);
        String obligation = country.obligationOf(plan, 0);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> holder = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    world.database()
                            .first(
                                    "select number from restatement where obligation_id = ? for update",
                                    row -> row.integer("number"),
                                    ObligationId.fromString(obligation));
                    held.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        await(() -> held.getCount() == 0);
        CompletableFuture<Void> accepting = CompletableFuture.runAsync(
                () -> step(0, "ub-kien-giang", "restatement/accept", "").statusCode(200));
        await(() -> waiting("update restatement") == 1);
        CompletableFuture<Response> signing = CompletableFuture.supplyAsync(() -> sign("tp-ldtbxh-kien-giang", "{}"));
        await(() -> signing.isDone() || waiting("from obligation") == 1);
        release.countDown();
        CompletableFuture.allOf(holder, accepting).join();

        signing.join()
                .then()
                .statusCode(201)
                .body("sources.reportVersion", contains(2), "figures[0].numerator", equalTo(2))
                .body("outdated", nullValue());
    }

    private long waiting(String statement) {
        return world.count("select count(*) as n from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query like '%" + statement + "%' and pid <> pg_backend_pid()");
    }

    @Test
    void who_may_not_sign_is_refused_and_nothing_is_signed() {
        accepted(0, 1, 2, 3);
        for (String other : List.of("ub-kien-giang", "ub-tam-duong", "giam-sat", "quan-tri")) {
            sign(other, "{}").then().statusCode(403).body("code", equalTo("not-permitted"));
        }
        sign("xa-binh-lu", "{}").then().statusCode(404);
        sign("ub-thanh-mien", "{}").then().statusCode(404);
        Said.refused(
                "tp-ldtbxh-kien-giang",
                request -> request.body("{\"narrative\": \"" + "x".repeat(100_001) + "\"}")
                        .post(period + "/consolidate"),
                422,
                "/narrative",
                "narrative-too-long");
        Said.refused(
                "tp-ldtbxh-kien-giang",
                request -> request.body("{}").post("/v1/regimes/" + regime + "/periods/2031/consolidate"),
                404,
                "",
                "period-not-open");
        as("tp-ldtbxh-kien-giang")
                .body("{}")
                .post("/v1/regimes/" + regime + "/periods/2024-13/consolidate")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("period"));
        sign("tp-ldtbxh-kien-giang", "{\"basis\": \"\", \"signedBy\": \"x\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/basis", "/signedBy"));
        assertEquals(0, world.count("select count(*) as n from consolidation where regime_id = '" + regime + "'"));
    }

    @Test
    void what_was_sent_to_a_unit_is_listed_for_who_may_read_it_and_by_its_plan() {
        accepted(0, 1, 2, 3);
        String first = sign("tp-ldtbxh-kien-giang", "{}").path("id");
        String at = "/v1/consolidations?receiver=" + country.districtCommittee;
        PlanId other = plan("BC-KHAC");
        as("ub-tam-duong")
                .get(at + "&plan=" + plan)
                .then()
                .body("id", contains(first), "[0].sources", nullValue(), "[0].receivers", hasSize(1));
        as("ub-tam-duong").get(at + "&plan=" + other).then().statusCode(200).body("", hasSize(0));
        as("giam-sat").get(at).then().statusCode(200).body("id", contains(first));
        as("xa-binh-lu").get(at).then().statusCode(404);
        as("ub-thanh-mien").get(at).then().statusCode(404);
        as("ub-tam-duong")
                .get("/v1/consolidations?receiver=test:nowhere")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("receiver"));
        as("xa-binh-lu").get("/v1/consolidations/" + first).then().statusCode(404);
        as("xa-binh-lu")
                .get("/v1/consolidations/" + first + "/explain?indicator=KS")
                .then()
                .statusCode(404);
        as("ub-tam-duong").get("/v1/consolidations/" + regime).then().statusCode(404);
    }

    /** The province receives, its department collects: the district issued the plan, and reads neither. */
    @Test
    void the_issuer_reads_what_is_signed_under_its_regime_wherever_it_goes() {
        UnitId department = department("Sở LĐTBXH");
        world.post("tp-ldtbxh-kien-giang", department, "consolidate", false);
        world.post("ub-kien-giang", department, "review", false);
        under(going("BC-TINH", country.provinceCommittee, department));
        accepted(0, 1, 2, 3);
        String id = signed();

        as("ub-tam-duong").get(period).then().statusCode(200).body("consolidations.id", contains(id));
        as("ub-tam-duong")
                .get("/v1/consolidations/" + id)
                .then()
                .statusCode(200)
                .body("version", contains(1), "[0].sources", hasSize(1));
        as("ub-tam-duong")
                .get("/v1/consolidations/" + id + "/explain?indicator=KS")
                .then()
                .statusCode(200);
        as("xa-binh-lu").get("/v1/consolidations/" + id).then().statusCode(404);
    }

    @Test
    void whom_a_regime_goes_to_no_more_reads_what_was_sent_to_it_and_nothing_later() {
        UnitId front = world.unit("Mặt trận", "front", "district", country.district, Map.of());
        world.post("so-y-te-kien-giang", front, "review", false);
        World.PlanOf first = going("BC-MTTQ", front, office);
        under(first);
        accepted(0, 1, 2, 3);
        String id = signed();
        going("BC-MTTQ", country.districtCommittee, office)
                .as(plan)
                .amend(2, first, "2024-10-02T01:00:00Z", List.of(), "recalled");
        await(() -> as("quan-tri")
                .get("/v1/regimes/" + regime)
                .<List<String>>path("receivers")
                .contains(country.districtCommittee.toString()));
        accepted(1, 3, 4, 5);
        assertEquals(id, signed());
        step(1, "ub-kien-giang", "reopen", "{\"reason\": \"Nhầm.\"}").statusCode(200);

        as("so-y-te-kien-giang")
                .get("/v1/consolidations/" + id)
                .then()
                .statusCode(200)
                .body("version", contains(1), "[0].outdated", nullValue());
        as("so-y-te-kien-giang")
                .get("/v1/consolidations?receiver=" + front)
                .then()
                .body("version", contains(1), "[0].outdated", nullValue());
        as("so-y-te-kien-giang")
                .get("/v1/consolidations/" + id + "/explain?indicator=KS&version=2")
                .then()
                .statusCode(404);
        as("ub-tam-duong")
                .get("/v1/consolidations/" + id)
                .then()
                .body("version", contains(2, 1), "outdated", contains(true, null));
    }

    @Test
    void what_is_signed_for_an_issuer_that_has_ended_goes_to_who_comes_after_it() {
        under(going("BC-NOI", null, office));
        accepted(0, 1, 2, 3);
        UnitId heir = world.committee("UBND huyện mới", "district", country.district, country.provinceCommittee);
        world.post("so-y-te-kien-giang", heir, "review", false);
        world.tellUnit(new World.UnitState(
                country.districtCommittee,
                2,
                "UBND huyện Tam Đường",
                "government",
                "district",
                country.district,
                List.of(World.line("command", country.provinceCommittee, "2000-01-01", "2024-11-01")),
                "2024-11-01",
                List.of(Map.of("unit", heir, "from", "2024-11-01", "part", "whole"))));
        await(() -> world.count("select count(*) as n from known_unit where version = 2 and id = '"
                        + country.districtCommittee + "'")
                == 1);
        world.today("2024-11-02");

        String id = sign("tp-ldtbxh-kien-giang", "{}")
                .then()
                .statusCode(201)
                .body("receivers.id", contains(heir.toString()))
                .extract()
                .path("id");
        as("so-y-te-kien-giang")
                .get("/v1/consolidations?receiver=" + heir)
                .then()
                .statusCode(200)
                .body("id", contains(id));
        assertEquals(
                List.of(heir.toString()),
                world.heard("thac.consolidation", "report.consolidated.v1").stream()
                        .filter(event -> event.getString("consolidationId").equals(id))
                        .flatMap(event -> event.<String>getList("receivers.id").stream())
                        .toList());
    }

    @Test
    void nobody_is_asked_to_sign_for_a_period_in_which_nothing_is_expected_any_more() {
        accepted(0, 1, 2, 3);
        signed();
        for (int commune = 1; commune < COMMUNES; commune++) {
            step(commune, "ub-kien-giang", "waive", "{\"reason\": \"Miễn.\"}").statusCode(200);
        }
        String area = period + "?area=" + country.communeCommittees.get(1);
        as("tp-ldtbxh-kien-giang")
                .get(area)
                .then()
                .body("counts.expected", equalTo(0), "nextActions.who", contains(office.toString()));

        step(0, "ub-kien-giang", "reopen", "{\"reason\": \"Nhầm.\"}").statusCode(200);
        step(0, "ub-kien-giang", "return", "{\"reasons\": [{\"code\": \"other\", \"text\": \"Xem lại.\"}]}")
                .statusCode(200);
        as("tp-ldtbxh-kien-giang")
                .get(period)
                .then()
                .body("nextActions.who", contains(office.toString()))
                .body("consolidations[0].nextActions.who", contains(office.toString()));
        step(0, "ub-kien-giang", "waive", "{\"reason\": \"Miễn.\"}").statusCode(200);
        as("tp-ldtbxh-kien-giang")
                .get(period)
                .then()
                .body("counts.expected", equalTo(0), "counts.waived", equalTo(COMMUNES), "nextActions", hasSize(0))
                .body("consolidations[0].outdated", equalTo(true), "consolidations[0].nextActions", hasSize(0));
    }

    /** Two departments collect in the place of the office, and neither came after it. */
    @Test
    void what_no_collector_goes_on_with_is_asked_of_none_and_each_signs_its_own() {
        World.PlanOf first = going("BC-HAI", null, office);
        under(first);
        accepted(0, 1, 2, 3);
        accepted(1, 3, 4, 5);
        String id = signed();
        List<UnitId> departments = List.of(department("Sở A"), department("Sở B"));
        going("BC-HAI", null, departments.toArray(UnitId[]::new))
                .as(plan)
                .amend(2, first, "2024-10-02T01:00:00Z", List.of(), "recalled");
        await(() -> as("quan-tri")
                .get("/v1/regimes/" + regime)
                .<List<String>>path("consolidators")
                .contains(departments.get(0).toString()));
        world.post("ub-kien-giang", departments.get(0), "review", false);
        step(0, "ub-kien-giang", "reopen", "{\"reason\": \"Nhầm.\"}").statusCode(200);

        String[] both = departments.stream().map(UnitId::toString).toArray(String[]::new);
        as("ub-tam-duong")
                .get(period)
                .then()
                .body("consolidations[0].outdated", equalTo(true), "consolidations[0].nextActions", hasSize(0))
                .body("nextActions.who", containsInAnyOrder(both));
        world.post("so-y-te-kien-giang", departments.get(0), "consolidate", false);
        sign("so-y-te-kien-giang", "{}").then().statusCode(201).body("id", not(equalTo(id)), "version", equalTo(1));
    }

    private UnitId department(String name) {
        return world.unit(
                name, "government", "province", country.province, Map.of("command", country.provinceCommittee));
    }

    private String signed() {
        return sign("tp-ldtbxh-kien-giang", "{}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private World.PlanOf going(String key, UnitId receiver, UnitId... collectors) {
        World.PlanOf text = world.planOf(country.districtCommittee)
                .form(country.form)
                .addressee("communes", null, country.communeCommittees)
                .addressee("collector", null, List.of(collectors));
        if (receiver != null) {
            text.addressee("receiver", null, List.of(receiver));
        }
        return text.regime(
                key,
                "periodic",
                "P1Y",
                Map.of("day", 10, "month", 11, "rule", "before"),
                "unstated",
                "communes",
                receiver == null ? null : "receiver",
                "collector");
    }

    /** What follows is of this plan. */
    private void under(World.PlanOf text) {
        plan = text.issue("2024-03-20T01:00:00Z");
        world.members(plan, "communes", "2024-03-20", country.communeCommittees);
        await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'") == COMMUNES);
        regime = world.text("select id as t from regime where plan_id = '" + plan + "'");
        period = "/v1/regimes/" + regime + "/periods/2024";
    }

    @Test
    void members_are_listed_by_state_and_page_by_page() {
        accepted(0, 1, 2, 3);
        step(1, "ub-lam-son", "submit", report(1, 2, 3)).statusCode(200);
        world.today("2024-12-01");
        List<String> units = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = as("tp-ldtbxh-kien-giang")
                    .get(period + "?limit=3" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .body("counts.expected", equalTo(COMMUNES))
                    .extract()
                    .jsonPath();
            units.addAll(page.getList("members.items.unit.id", String.class));
            next = page.getString("members.next");
        }
        assertEquals(
                country.communeCommittees.stream()
                        .map(UnitId::toString)
                        .sorted()
                        .toList(),
                units.stream().sorted().toList());
        as("tp-ldtbxh-kien-giang")
                .get(period + "?state=accepted&state=missing")
                .then()
                .body("members.items.state", containsInAnyOrder("accepted", "open", "open"))
                .body("members.items.missing", containsInAnyOrder(false, true, true))
                .body("members.items.find { it.state == 'accepted' }.submittedAt", notNullValue())
                .body("nextActions.who", contains(office.toString()));
        as("tp-ldtbxh-kien-giang")
                .get("/v1/regimes/" + regime + "/periods/2023")
                .then()
                .statusCode(404)
                .body("code", equalTo("period-not-open"));
        as("xa-binh-lu").get(period).then().statusCode(404);
    }

    /** As boards and obligations do, which are asked about a unit's area where a unit is named. */
    @Test
    void members_of_a_units_area_are_those_who_lie_in_it() {
        for (UnitId where : List.of(country.district, country.districtCommittee, office)) {
            as("tp-ldtbxh-kien-giang")
                    .get(period + "?area=" + where)
                    .then()
                    .statusCode(200)
                    .body("counts.expected", equalTo(COMMUNES), "members.items", hasSize(COMMUNES));
        }
        as("tp-ldtbxh-kien-giang")
                .get(period + "?area=" + country.communeCommittees.get(1))
                .then()
                .statusCode(200)
                .body("counts.expected", equalTo(1), "members.items.unit.name", contains("UBND xã 2"));
    }
}
