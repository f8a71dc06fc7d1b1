package vn.thac.task.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.task.World.as;
import static vn.thac.task.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.core.paging.Cursor;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Told;

/** All that waits for a unit lies in one inbox, whichever service asks, and leaves it when it is done. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "task"))
class InboxIT {

    private static final World.Source MANDATE = World.Source.MANDATE;
    private static final World.Source REGIME = World.Source.REGIME;
    private static final World.Source REPORT = World.Source.REPORT;
    private static final World.Source CONSOLIDATION = World.Source.CONSOLIDATION;
    private static final String TOLD_AT = "2024-01-03T01:00:00Z";

    @Inject
    World world;

    @Inject
    Province province;

    private UnitId district;
    private UnitId collector;
    private PlanId plan;

    /** Reviewed by the collector, and signed by it for 2024. */
    private UUID regime;

    @BeforeEach
    void two_units_and_a_plan() {
        clock("2024-10-01T08:00:00+07:00");
        district = world.unit("Huyện " + Math.random(), "government", "district", province.committee());
        collector = world.unit("Sở " + Math.random(), "government", "province", province.committee());
        plan = world.planOf(province.committee()).issue();
        await(() -> world.count("select count(*) as n from plan_ref where id = '" + plan + "'") == 1);
        regime = reviewedBy(collector);
        sign(regime, Ids.next(), 1, collector);
    }

    @AfterEach
    void come_back_to_the_present() {
        clock(java.time.Instant.now().toString());
    }

    @Test
    void a_mandate_appears_and_goes_when_it_is_fulfilled() {
        UUID mandate = Ids.next();
        raise(mandate, "2024-10-31");
        awaitInbox(district, "mandate");
        inbox(district)
                .body("items.id", contains(mandate.toString()))
                .body("items[0].title", equalTo("Draw up a plan of your own: 1/KH-UBND Kế hoạch thử"))
                .body("items[0].plan", equalTo(plan.toString()), "items[0].relation", equalTo("ordered"))
                .body("items[0].due", equalTo("2024-10-31"), "items[0].late", equalTo(false))
                .body("items[0].since", equalTo(TOLD_AT))
                .body(
                        "items[0].nextActions[0]",
                        equalTo(Map.of(
                                "action",
                                "draft",
                                "who",
                                district.toString(),
                                "by",
                                "2024-10-31",
                                "service",
                                "plan-service",
                                "method",
                                "POST",
                                "href",
                                "/v1/plans/from-mandates")));
        inbox(district).body("items[0].nextActions.action", contains("draft", "answer"));
        clock("2024-11-01T00:00:00+07:00");
        inbox(district).body("items[0].late", equalTo(true));

        fulfil(mandate);
        awaitInbox(district);
    }

    @Test
    void titles_are_in_the_language_of_the_reader() {
        UUID mandate = Ids.next();
        raise(mandate, null);
        awaitInbox(district, "mandate");

        World.inVietnamese("ub-kien-giang")
                .get("/v1/inbox?unit=" + district)
                .then()
                .body("items[0].title", equalTo("Lập kế hoạch riêng: 1/KH-UBND Kế hoạch thử"));
    }

    @Test
    void a_report_owed_moves_to_its_reviewers_comes_back_with_the_reason_and_is_gone_when_accepted() {
        UUID owed = Ids.next();
        open(owed, district, "2024-11-09");
        awaitInbox(district, "obligation");
        inbox(district)
                .body("items[0].title", equalTo("Requested: Report 2024 (R1, form bieu-1): 1/KH-UBND Kế hoạch thử"))
                .body("items[0].state", equalTo("open"), "items[0].reason", nullValue())
                .body("items[0].relation", equalTo("requested"))
                .body("items[0].nextActions.service", contains("report-service"))
                .body("items[0].nextActions.href", contains("/v1/obligations/" + owed + "/submit"));
        awaitInbox(collector);

        step(owed, 2, "report.submitted.v1", Map.of());
        awaitInbox(collector, "review");
        awaitInbox(district);
        inbox(collector)
                .body("items[0].unit", equalTo(district.toString()))
                .body("items[0].title", equalTo("Receive the report 2024 (R1, form bieu-1): 1/KH-UBND Kế hoạch thử"))
                .body("items[0].nextActions.action", contains("accept", "return"))
                .body("items[0].nextActions.who", contains(collector.toString(), collector.toString()));
        inbox(collector).body("items[0].state", equalTo("submitted"));

        step(
                owed,
                3,
                "report.returned.v1",
                Map.of(
                        "reasons",
                        List.of(
                                Map.of("indicator", "KS", "code", "implausible", "text", "mẫu số quá nhỏ"),
                                Map.of("code", "incomplete", "text", "thiếu kiến nghị"))));
        awaitInbox(district, "obligation");
        awaitInbox(collector);
        inbox(district)
                .body("items[0].state", equalTo("returned"), "items[0].due", equalTo("2024-11-09"))
                .body("items[0].reason", equalTo("KS: mẫu số quá nhỏ; thiếu kiến nghị"));

        step(owed, 4, "report.submitted.v1", Map.of());
        awaitInbox(collector, "review");
        step(owed, 5, "report.accepted.v1", Map.of());
        awaitInbox(collector);
        awaitInbox(district);
    }

    @Test
    void events_that_come_again_or_in_another_order_change_nothing() {
        UUID mandate = Ids.next();
        fulfil(mandate);
        raise(mandate, null);
        raise(mandate, null);

        UUID accepted = Ids.next();
        step(accepted, 3, "report.accepted.v1", Map.of());
        step(accepted, 2, "report.submitted.v1", Map.of());
        open(accepted, district, null);

        UUID returned = Ids.next();
        step(returned, 3, "report.returned.v1", Map.of("reasons", List.of(Map.of("code", "other", "text", "sai"))));
        step(returned, 2, "report.submitted.v1", Map.of());
        open(returned, district, "2024-11-09");
        open(returned, district, "2024-11-09");

        UUID last = Ids.next();
        open(last, district, "2024-12-01");
        step(last, 2, "report.submitted.v1", Map.of());
        step(last, 2, "report.submitted.v1", Map.of());

        awaitInbox(collector, "review");
        awaitInbox(district, "obligation");
        inbox(district)
                .body("items.id", contains(returned.toString()))
                .body("items[0].reason", equalTo("sai"), "items[0].due", equalTo("2024-11-09"));
        inbox(collector).body("items.id", contains(last.toString()));
        assertThat(world.count("select count(*) as n from mandate_ref where id = '" + mandate + "' and not open"))
                .isEqualTo(1);
        assertThat(world.count("select count(*) as n from dead_letter")).isZero();
    }

    @Test
    void a_mandate_that_was_excused_waits_no_more_and_one_that_was_reopened_does_again() {
        UUID mandate = Ids.next();
        raise(mandate, "2024-10-31");
        awaitInbox(district, "mandate");
        world.tell(MANDATE, mandate, 2, "mandate.excused.v1", named(mandate));
        awaitInbox(district);
        Map<String, Object> reopened = raised(mandate, district, "2024-12-31");
        reopened.remove("ancestors");
        world.tell(MANDATE, mandate, 3, "mandate.reopened.v1", reopened);
        awaitInbox(district, "mandate");
        inbox(district).body("items[0].due", equalTo("2024-12-31"));

        fulfil(mandate);
        raise(mandate, "2024-10-31");
        UUID later = Ids.next();
        raise(later, "2024-11-30");
        await(() -> inbox(district).extract().path("items.id").toString().contains(later.toString()));
        inbox(district).body("items.due", containsInAnyOrder("2024-12-31", "2024-11-30"));
    }

    @Test
    void a_mandate_waits_by_the_day_that_was_set_last_and_since_it_was_asked() {
        UUID mandate = Ids.next();
        raise(mandate, null);
        awaitInbox(district, "mandate");
        inbox(district).body("items[0].due", nullValue());
        world.count("with earlier as (update mandate_ref set since = '2024-01-02T01:00:00Z' where id = '" + mandate
                + "' returning id) select count(*) as n from earlier");
        Map<String, Object> set = raised(mandate, district, "2024-12-15");
        set.remove("ancestors");
        world.tell(MANDATE, mandate, 3, "mandate.due-set.v1", set);
        await(() -> "2024-12-15".equals(inbox(district).extract().path("items[0].due")));
        Map<String, Object> before = raised(mandate, district, "2024-11-15");
        before.remove("ancestors");
        world.tell(MANDATE, mandate, 2, "mandate.due-set.v1", before);
        UUID later = Ids.next();
        raise(later, "2024-11-30");
        await(() -> inbox(district).extract().path("items.id").toString().contains(later.toString()));
        inbox(district)
                .body("items.find { it.id == '" + mandate + "' }.due", equalTo("2024-12-15"))
                .body("items.find { it.id == '" + mandate + "' }.since", equalTo("2024-01-02T01:00:00Z"));
    }

    @Test
    void a_period_waits_for_its_consolidator_until_it_is_signed() {
        UUID regime = reviewedBy(collector);
        owe(regime);
        awaitInbox(collector, "consolidation");
        inbox(collector)
                .body("items[0].id", equalTo(regime.toString()), "items[0].due", equalTo("2024-11-09"))
                .body("items[0].nextActions.action", contains("consolidate"))
                .body("items[0].nextActions[0].href", equalTo("/v1/regimes/" + regime + "/periods/2024/consolidate"));

        sign(regime, Ids.next(), 1, collector);
        awaitInbox(collector);
    }

    @Test
    void a_period_of_a_regime_whose_event_names_no_reviewers_waits_for_its_consolidators_its_receivers_or_the_issuer() {
        UUID received = Ids.next();
        openOlder(received, List.of(), List.of(World.named(collector)));
        owe(received);
        awaitInbox(collector, "consolidation");
        inbox(collector).body("items.id", contains(received.toString()));

        UUID consolidated = Ids.next();
        openOlder(consolidated, List.of(World.named(collector)), List.of(World.named(district)));
        owe(consolidated);
        awaitInbox(collector, "consolidation", "consolidation");

        UUID issuers = Ids.next();
        openOlder(issuers, List.of(), List.of());
        owe(issuers);
        await(() -> consolidationsOf(province.committee()).contains(issuers.toString()));
        assertThat(consolidationsOf(province.committee())).doesNotContain(received.toString(), consolidated.toString());
        awaitInbox(district);
    }

    @Test
    void a_period_goes_to_whoever_turns_out_later_to_review_it() {
        UUID regime = Ids.next();
        openOlder(regime, List.of(), List.of(World.named(district)));
        owe(regime);
        awaitInbox(district, "consolidation");
        world.tell(
                REGIME,
                regime,
                2,
                "regime.addressed.v1",
                Map.of("regimeId", regime, "planId", plan, "reviewers", List.of(World.named(collector))));

        awaitInbox(collector, "consolidation");
        awaitInbox(district);
    }

    @Test
    void a_report_that_was_requested_and_is_ordered_then_is_shown_as_ordered() {
        UUID owed = Ids.next();
        open(owed, district, "2024-11-09");
        awaitInbox(district, "obligation");
        world.awaitTaken(world.tell(
                REPORT,
                owed,
                2,
                "obligation.strengthened.v1",
                Map.of(
                        "obligationId",
                        owed,
                        "planId",
                        plan,
                        "unit",
                        World.named(district),
                        "owner",
                        World.named(district))));

        inbox(district).body("items.id", contains(owed.toString()), "items[0].relation", equalTo("ordered"));
    }

    @Test
    void what_is_decided_of_a_report_moves_it_between_inboxes() {
        UUID owed = Ids.next();
        open(owed, district, "2024-11-09");
        awaitInbox(district, "obligation");
        become(owed, 2, "obligation.waived.v1", "waived", Map.of());
        awaitInbox(district);
        become(owed, 3, "obligation.reopened.v1", "open", Map.of("due", "2024-11-09"));
        awaitInbox(district, "obligation");
        become(owed, 4, "obligation.moved.v1", "open", Map.of("due", "2024-12-20"));
        await(() -> "2024-12-20".equals(inbox(district).extract().path("items[0].due")));

        step(owed, 5, "report.submitted.v1", Map.of());
        awaitInbox(collector, "review");
        become(owed, 6, "report.withdrawn.v1", "withdrawn", Map.of());
        awaitInbox(collector);
        awaitInbox(district, "obligation");
        inbox(district).body("items[0].nextActions.action", contains("submit"));
        become(
                owed,
                7,
                "obligation.passed-on.v1",
                "unit-ended",
                Map.of("owner", World.named(collector), "unitEnded", "2024-10-01"));
        awaitInbox(district);
        awaitInbox(collector, "obligation");
        become(owed, 8, "obligation.closed.v1", "closed", Map.of());
        awaitInbox(collector);
    }

    @Test
    void a_restatement_waits_for_who_decides_and_what_was_signed_before_waits_to_be_signed_again() {
        UUID regime = reviewedBy(collector);
        UUID owed = Ids.next();
        world.tell(REPORT, owed, 1, "obligation.opened.v1", opened(owed, regime, district, "2024-11-09"));
        step(owed, 2, "report.accepted.v1", Map.of());
        sign(regime, Ids.next(), 1, collector);
        awaitInbox(collector);

        become(owed, 3, "report.restatement-proposed.v1", "accepted", Map.of("regimeId", regime));
        awaitInbox(collector, "review");
        inbox(collector)
                .body("items[0].nextActions.action", contains("accept-restatement", "refuse-restatement"))
                .body("items[0].nextActions[0].href", equalTo("/v1/obligations/" + owed + "/restatement/accept"));
        become(owed, 4, "report.restatement-refused.v1", "accepted", Map.of("regimeId", regime));
        awaitInbox(collector);
        become(
                owed,
                5,
                "report.restated.v1",
                "accepted",
                Map.of(
                        "regimeId",
                        regime,
                        "outdated",
                        List.of(Map.of("consolidationId", Ids.next(), "version", 1, "unit", World.named(collector)))));
        awaitInbox(collector, "consolidation");
        awaitInbox(district);
    }

    @Test
    void what_was_signed_with_a_report_that_is_sent_back_waits_to_be_signed_again() {
        UUID regime = reviewedBy(collector);
        UUID owed = Ids.next();
        world.tell(REPORT, owed, 1, "obligation.opened.v1", opened(owed, regime, district, "2024-11-09"));
        step(owed, 2, "report.submitted.v1", Map.of());
        sign(regime, Ids.next(), 1, collector);
        awaitInbox(collector, "review");

        Map<String, Object> signed =
                Map.of("consolidationId", Ids.next(), "version", 1, "unit", World.named(collector));
        step(owed, 3, "report.returned.v1", Map.of("regimeId", regime, "outdated", List.of(signed)));
        awaitInbox(collector, "consolidation");
        awaitInbox(district, "obligation");
    }

    @Test
    void what_was_submitted_lies_with_whoever_reviews_it_now_and_not_with_who_did_when_it_was_sent() {
        UUID owed = Ids.next();
        open(owed, district, "2024-11-09");
        step(owed, 2, "report.submitted.v1", Map.of("reviewers", List.of(World.named(collector))));
        awaitInbox(collector, "review");
        UnitId heir = world.unit("Sở " + Math.random(), "government", "province", province.committee());
        address(regime, 2, heir);
        await(() -> reviewsOf(heir).equals(List.of(owed.toString())));
        awaitInbox(collector);

        UnitId other = world.unit("Sở " + Math.random(), "government", "province", province.committee());
        Map<String, Object> amended = Map.of("regimeId", regime, "planId", plan, "reviewers", named(other, collector));
        world.tell(REGIME, regime, 3, "regime.amended.v1", amended);
        await(() -> reviewsOf(other).equals(List.of(owed.toString())));
        assertThat(reviewsOf(collector)).containsExactly(owed.toString());
        assertThat(reviewsOf(heir)).isEmpty();

        become(owed, 3, "report.restatement-proposed.v1", "accepted", Map.of("reviewers", named(collector)));
        await(() -> inbox(other).extract().<List<String>>path("items.state").contains("restating"));
        step(owed, 4, "report.accepted.v1", Map.of());
        await(() -> reviewsOf(other).isEmpty() && reviewsOf(collector).isEmpty());
    }

    @Test
    void what_is_submitted_under_a_regime_that_names_nobody_lies_with_the_issuer() {
        UUID issuers = Ids.next();
        openOlder(issuers, List.of(), List.of());
        UUID owed = Ids.next();
        world.tell(REPORT, owed, 1, "obligation.opened.v1", opened(owed, issuers, district, null));
        step(owed, 2, "report.submitted.v1", Map.of("reviewers", List.of()));

        await(() -> reviewsOf(province.committee()).contains(owed.toString()));
    }

    @Test
    void what_a_unit_signed_that_collects_no_more_is_not_asked_again_unless_it_is_outdated() {
        UUID regime = reviewedBy(collector);
        UUID signed = Ids.next();
        UUID owed = Ids.next();
        world.tell(REPORT, owed, 1, "obligation.opened.v1", opened(owed, regime, district, "2024-11-09"));
        awaitInbox(collector, "consolidation");
        sign(regime, signed, 1, collector);
        awaitInbox(collector);
        UnitId heir = world.unit("Sở " + Math.random(), "government", "province", province.committee());
        world.awaitTaken(address(regime, 2, heir));
        awaitInbox(heir);
        awaitInbox(collector);

        outdate(owed, 2, regime, signed, 1, collector);
        awaitInbox(heir, "consolidation");
        sign(regime, signed, 2, heir);
        awaitInbox(heir);

        world.awaitTaken(address(regime, 3, collector));
        awaitInbox(collector);
        outdate(owed, 3, regime, signed, 2, heir);
        awaitInbox(collector, "consolidation");
    }

    @Test
    void of_several_who_collect_only_the_heir_need_not_sign_again_what_an_ended_one_has_signed() {
        UnitId beside = world.unit("Sở " + Math.random(), "government", "province", province.committee());
        UnitId heir = world.unit("Sở " + Math.random(), "government", "province", province.committee());
        UUID regime = reviewedBy(collector, beside);
        owe(regime);
        awaitInbox(beside, "consolidation");
        sign(regime, Ids.next(), 1, collector);
        awaitInbox(collector);
        world.end(collector, "Sở đã hết", "province", province.committee(), "2024-09-01", List.of(heir));
        world.awaitTaken(address(regime, 2, heir, beside));

        awaitInbox(heir);
        awaitInbox(beside, "consolidation");
    }

    @Test
    void a_period_waits_by_the_day_that_an_edition_moved_it_to_whichever_is_told_first() {
        UUID before = reviewedBy(collector);
        world.awaitTaken(move(before, 2, "2024-12-28"));
        owe(before);
        awaitInbox(collector, "consolidation");
        inbox(collector).body("items[0].due", equalTo("2024-12-28"));

        world.awaitTaken(move(before, 4, null));
        world.awaitTaken(move(before, 3, "2024-12-30"));
        inbox(collector).body("items[0].due", nullValue());
    }

    private Told move(UUID regime, long sequence, String due) {
        Map<String, Object> moved = new LinkedHashMap<>();
        moved.put("period", "2024");
        moved.put("before", "2024-11-09");
        moved.put("due", due);
        return world.tell(
                REGIME,
                regime,
                sequence,
                "regime.amended.v1",
                Map.of("regimeId", regime, "planId", plan, "reviewers", named(collector), "moved", List.of(moved)));
    }

    private UUID reviewedBy(UnitId... units) {
        UUID opened = Ids.next();
        world.tell(
                REGIME,
                opened,
                1,
                "regime.opened.v1",
                Map.of("regimeId", opened, "planId", plan, "reviewers", named(units), "consolidators", List.of()));
        return opened;
    }

    private Told address(UUID regime, long sequence, UnitId... units) {
        return world.tell(
                REGIME,
                regime,
                sequence,
                "regime.addressed.v1",
                Map.of("regimeId", regime, "planId", plan, "reviewers", named(units)));
    }

    private static List<Map<String, Object>> named(UnitId... units) {
        return Stream.of(units).map(World::named).toList();
    }

    private void sign(UUID regime, UUID consolidation, int version, UnitId unit) {
        Map<String, Object> told = Map.of(
                "consolidationId",
                consolidation,
                "version",
                version,
                "regimeId",
                regime,
                "planId",
                plan,
                "period",
                "2024",
                "unit",
                World.named(unit));
        world.tell(CONSOLIDATION, consolidation, version, "report.consolidated.v1", told);
    }

    private void outdate(UUID obligation, long sequence, UUID regime, UUID signed, int version, UnitId signer) {
        become(
                obligation,
                sequence,
                "report.restated.v1",
                "accepted",
                Map.of(
                        "regimeId",
                        regime,
                        "outdated",
                        List.of(Map.of("consolidationId", signed, "version", version, "unit", World.named(signer)))));
    }

    private List<String> reviewsOf(UnitId unit) {
        return as("ub-kien-giang")
                .get("/v1/inbox?limit=500&kind=review&unit=" + unit)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private void become(UUID obligation, long sequence, String type, String state, Map<String, Object> more) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("obligationId", obligation);
        told.put("regimeId", Ids.next());
        told.put("planId", plan);
        told.put("unit", World.named(district));
        told.put("owner", World.named(district));
        told.put("period", "2024");
        told.put("state", state);
        told.put("reviewers", List.of(World.named(collector)));
        told.putAll(more);
        world.tell(REPORT, obligation, sequence, type, told);
    }

    private List<String> consolidationsOf(UnitId unit) {
        return as("ub-kien-giang")
                .get("/v1/inbox?limit=500&kind=consolidation&unit=" + unit)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private void openOlder(UUID regime, List<?> consolidators, List<?> receivers) {
        world.tell(world.told(
                REGIME,
                regime,
                1,
                "regime.opened.v1",
                Map.of("regimeId", regime, "planId", plan, "consolidators", consolidators, "receivers", receivers),
                List.of("reviewers")));
    }

    private void owe(UUID regime) {
        UUID owed = Ids.next();
        world.tell(REPORT, owed, 1, "obligation.opened.v1", opened(owed, regime, UnitId.next(), "2024-11-09"));
    }

    @Test
    void a_mandate_lies_with_whoever_answers_it() {
        UUID mandate = Ids.next();
        Map<String, Object> told = raised(mandate, UnitId.next(), null);
        told.put("owner", World.named(district));
        world.tell(MANDATE, mandate, 1, "mandate.raised.v1", told);

        awaitInbox(district, "mandate");
    }

    @Test
    void it_waits_since_the_turn_came_and_not_since_the_last_change() {
        String id = province.dutyOfEducation("2024-11-30");
        assertThat(since("so-gddt-kien-giang", id)).startsWith("2024-10-01");
        clock("2024-10-02T08:00:00+07:00");
        step("so-gddt-kien-giang", id, 1, "start", "");
        assertThat(since("so-gddt-kien-giang", id)).as("still the same turn").startsWith("2024-10-01");
        step("so-gddt-kien-giang", id, 2, "complete", "{\"result\":\"xong\"}");
        clock("2024-10-03T08:00:00+07:00");
        assertThat(since("ld-ubnd-kien-giang", id)).startsWith("2024-10-02");
        clock("2024-10-04T08:00:00+07:00");
        step("ld-ubnd-kien-giang", id, 3, "send-back", "{\"reason\":\"thiếu\"}");
        clock("2024-10-05T08:00:00+07:00");
        step("ub-kien-giang", id, 4, "extend", "{\"due\":\"2024-12-31\",\"reason\":\"mưa lũ\"}");
        step("so-gddt-kien-giang", id, 5, "start", "");
        assertThat(since("so-gddt-kien-giang", id))
                .as("when it came back; an extension changes nothing about the wait")
                .startsWith("2024-10-04");
    }

    private static String since(String actor, String id) {
        return as(actor)
                .get("/v1/inbox?limit=500&kind=assignment")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + id + "' }.since");
    }

    private static void step(String actor, String id, int version, String step, String body) {
        as(actor)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/assignments/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    @Test
    void all_kinds_lie_together_by_due_date_and_page_by_page() {
        String work = province.dutyOf(district, "2024-11-15", null);
        UUID mandate = Ids.next();
        raise(mandate, null);
        UUID owed = Ids.next();
        open(owed, district, "2024-11-09");
        awaitInbox(district, "assignment", "mandate", "obligation");

        inbox(district).body("items.id", contains(owed.toString(), work, mandate.toString()));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = as("ub-kien-giang")
                    .get("/v1/inbox?limit=1&total=true&unit=" + district + cursor)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(3))
                    .extract();
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly(owed.toString(), work, mandate.toString());

        String some = "/v1/inbox?total=true&unit=" + district;
        as("ub-kien-giang")
                .get(some + "&kind=mandate")
                .then()
                .body("items.id", contains(mandate.toString()), "total", equalTo(1));
        as("ub-kien-giang")
                .get(some + "&kind=mandate&kind=assignment")
                .then()
                .body("items.kind", containsInAnyOrder("mandate", "assignment"));
        as("ub-kien-giang")
                .get(some + "&kind=question")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-word"));
        as("ub-kien-giang")
                .get(some + "&kind=mandate&kind=")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-word"));
        as("ub-kien-giang").get(some + "&cursor=bm9uc2Vuc2UfeA").then().statusCode(400);
        as("ub-kien-giang")
                .get(some + "&cursor="
                        + Cursor.encode("+10000-01-01", Ids.next().toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("cursor-bad"));
    }

    @Test
    void what_an_ended_unit_owes_lies_in_the_inbox_of_its_heir() {
        UUID owed = Ids.next();
        Map<String, Object> opened = opened(owed, Ids.next(), UnitId.next(), "2024-11-09");
        opened.put("owner", World.named(district));
        world.tell(REPORT, owed, 1, "obligation.opened.v1", opened);

        awaitInbox(district, "obligation");
        inbox(district).body("items.id", contains(owed.toString()));
    }

    @Test
    void another_unit_does_not_see_it() {
        UUID mandate = Ids.next();
        raise(mandate, null);
        open(Ids.next(), district, null);
        awaitInbox(district, "mandate", "obligation");

        awaitInbox(collector);
        as("so-gddt-kien-giang").get("/v1/inbox?unit=" + district).then().statusCode(404);
        as("so-gddt-kien-giang")
                .get("/v1/inbox?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.id == '" + mandate + "' }", empty());
    }

    @Test
    void a_burst_of_obligations_and_mandates_is_taken_whole() {
        UUID regime = Ids.next();
        List<UnitId> communes =
                IntStream.range(0, 2_000).mapToObj(i -> UnitId.next()).toList();
        List<Told> burst = new ArrayList<>();
        for (UnitId commune : communes) {
            UUID owed = Ids.next();
            Map<String, Object> opened = opened(owed, regime, commune, "2024-11-09");
            burst.add(world.told(REPORT, owed, 1, "obligation.opened.v1", opened));
            UUID mandate = Ids.next();
            burst.add(world.told(MANDATE, mandate, 1, "mandate.raised.v1", raised(mandate, commune, null)));
        }
        world.tellAll(burst);
        await(() -> world.count("select count(*) as n from obligation_ref where plan_id = '" + plan + "'") == 2_000);
        await(() ->
                world.count("select count(*) as n from mandate_ref where plan_id = '" + plan + "' and open") == 2_000);
    }

    private void raise(UUID mandate, String due) {
        world.tell(MANDATE, mandate, 1, "mandate.raised.v1", raised(mandate, district, due));
    }

    private Map<String, Object> raised(UUID mandate, UnitId unit, String due) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("mandateId", mandate);
        told.put("planId", plan);
        told.put("unit", World.named(unit));
        told.put("owner", World.named(unit));
        told.put("asks", "own-plan");
        told.put("relation", "ordered");
        told.put("due", due);
        told.put("ancestors", List.of(plan));
        return told;
    }

    private Map<String, Object> named(UUID mandate) {
        return Map.of(
                "mandateId", mandate, "planId", plan, "unit", World.named(district), "owner", World.named(district));
    }

    private void fulfil(UUID mandate) {
        world.tell(
                MANDATE,
                mandate,
                2,
                "mandate.fulfilled.v1",
                Map.of(
                        "mandateId",
                        mandate,
                        "planId",
                        plan,
                        "unit",
                        World.named(district),
                        "owner",
                        World.named(district)));
    }

    private void open(UUID obligation, UnitId unit, String due) {
        world.tell(REPORT, obligation, 1, "obligation.opened.v1", opened(obligation, regime, unit, due));
    }

    private Map<String, Object> opened(UUID obligation, UUID regime, UnitId unit, String due) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("obligationId", obligation);
        told.put("regimeId", regime);
        told.put("planId", plan);
        told.put("unit", World.named(unit));
        told.put("owner", World.named(unit));
        told.put("period", "2024");
        told.put("due", due);
        told.put("relation", "requested");
        return told;
    }

    private void step(UUID obligation, long sequence, String type, Map<String, Object> more) {
        Map<String, Object> told = new LinkedHashMap<>(more);
        told.put("obligationId", obligation);
        told.put("unit", World.named(district));
        told.put("owner", World.named(district));
        told.put("period", "2024");
        told.put("planId", plan);
        world.tell(REPORT, obligation, sequence, type, told);
    }

    private static ValidatableResponse inbox(UnitId unit) {
        return as("ub-kien-giang")
                .get("/v1/inbox?limit=500&unit=" + unit)
                .then()
                .statusCode(200);
    }

    /** Waits until the unit's inbox holds these kinds, one of each and no more. */
    private static void awaitInbox(UnitId unit, String... kinds) {
        await(() -> {
            List<String> found = inbox(unit).extract().path("items.kind");
            return found.stream().sorted().toList().equals(List.of(kinds));
        });
    }

    private static void clock(String now) {
        as("quan-tri").body("{\"now\":\"" + now + "\"}").put("/v1/clock").then().statusCode(200);
    }
}
