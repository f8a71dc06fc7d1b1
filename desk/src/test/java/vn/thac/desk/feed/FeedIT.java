package vn.thac.desk.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.desk.World.as;
import static vn.thac.desk.World.assessed;
import static vn.thac.desk.World.basisEnded;
import static vn.thac.desk.World.complete;
import static vn.thac.desk.World.drafted;
import static vn.thac.desk.World.hear;
import static vn.thac.desk.World.issued;
import static vn.thac.desk.World.mandate;
import static vn.thac.desk.World.members;
import static vn.thac.desk.World.obligation;
import static vn.thac.desk.World.regime;
import static vn.thac.desk.World.subscribed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.desk.World;
import vn.thac.directory.UnitId;
import vn.thac.directory.account.AccountFacts;
import vn.thac.directory.account.Disabled;
import vn.thac.directory.account.KeepAccounts;
import vn.thac.testing.Await;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Tokens;
import vn.thac.testing.Told;

/** A province asks two departments; below one of them is a centre. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class FeedIT {

    private static final String PROVINCE = "ub-kien-giang";
    private static final String EDUCATION = "so-gddt-kien-giang";
    private static final String HEALTH = "so-y-te-kien-giang";
    private static final String CENTRE = "so-ldtbxh-kien-giang";
    private static final String OVERSEER = "giam-sat";
    private static final String STRANGER = "tu-lai-chau";

    @TestHTTPResource
    URI desk;

    @Inject
    World world;

    @Inject
    KeepAccounts accounts;

    @Inject
    Disabled disabled;

    private UnitId province;
    private UnitId education;
    private UnitId health;
    private UnitId centre;
    private UnitId committee;
    private String before;

    @BeforeEach
    void they_have_their_posts() {
        province = world.unit("UBND tỉnh " + Math.random(), null);
        education = world.unit("Sở " + Math.random(), province);
        health = world.unit("Sở " + Math.random(), province);
        centre = world.unit("Trung tâm " + Math.random(), education);
        world.post(PROVINCE, province, "issue");
        world.post(EDUCATION, education, "work");
        world.post(HEALTH, health, "work");
        world.post(CENTRE, centre, "work");
        committee = world.unit("Tỉnh ủy " + Math.random(), null);
        world.post(STRANGER, committee, "work");
        before = hear("quan-tri", null, 1_000).next();
    }

    private List<String> heard(String actor) {
        return hear(actor, before, 100).ids();
    }

    private static List<String> ids(Told... events) {
        return List.of(events).stream().map(event -> event.id().toString()).toList();
    }

    @Test
    void a_plan_is_told_when_all_whom_it_asks_are_known_and_to_each_what_concerns_them() {
        UUID plan = Ids.next();
        Told early = world.take(mandate(plan, education));
        Told issued = world.take(issued(plan, province, List.of()));
        Told members = world.take(members(plan, 3, List.of(education, health)));
        Told other = world.take(mandate(plan, health));
        for (String actor : List.of(PROVINCE, EDUCATION, HEALTH, CENTRE, STRANGER, "quan-tri")) {
            assertEquals(List.of(), heard(actor), actor);
        }

        Told complete = world.take(complete(plan, 4));

        assertEquals(ids(early, issued, members, other, complete), heard(PROVINCE));
        assertEquals(ids(early, issued, members, complete), heard(EDUCATION));
        assertEquals(ids(issued, members, other, complete), heard(HEALTH));
        assertEquals(ids(issued, members, complete), heard(CENTRE));
        assertEquals(List.of(), heard(STRANGER));
        assertEquals(ids(early, issued, members, other, complete), heard("quan-tri"));
    }

    @Test
    void a_plan_that_asks_nobody_is_told_at_once() {
        Told issued =
                world.take(issued(Ids.next(), province, List.of(), List.of(Map.of("key", "moi", "units", List.of()))));

        assertEquals(ids(issued), heard(PROVINCE));
        assertEquals(List.of(), heard(EDUCATION));
    }

    @Test
    void who_is_named_later_is_told_what_the_others_have() {
        UUID plan = Ids.next();
        Told issued = world.take(issued(plan, province, List.of()));
        Told first = world.take(members(plan, 3, List.of(education)));
        Told complete = world.take(complete(plan, 4));
        String place = hear(HEALTH, before, 100).next();
        assertEquals(List.of(), heard(HEALTH));

        Told later = world.take(members(plan, 5, List.of(health)));

        List<String> told = hear(HEALTH, place, 100).ids();
        assertEquals(Set.copyOf(ids(issued, first, complete, later)), Set.copyOf(told));
    }

    /** A committee asks a department, beside who leads that: of its plan the province is told by the department, or not at all. */
    @Test
    void what_is_said_of_two_plans_is_heard_by_who_hears_of_both() {
        UUID upper = Ids.next();
        UUID lower = Ids.next();
        Told assessed = world.take(assessed(lower, upper));
        world.take(issued(lower, education, List.of(lower, upper)));
        world.take(members(lower, 3, List.of(centre)));
        world.take(complete(lower, 4));
        for (String actor : List.of(EDUCATION, CENTRE, "quan-tri")) {
            assertFalse(heard(actor).containsAll(ids(assessed)), "the one above is not known to " + actor);
        }

        world.take(issued(upper, committee, List.of(upper)));
        world.take(members(upper, 3, List.of(education)));
        world.take(complete(upper, 4));
        Told ended = world.take(basisEnded(lower, 5, upper));

        for (String actor : List.of(EDUCATION, CENTRE, "quan-tri")) {
            assertTrue(heard(actor).containsAll(ids(assessed, ended)), "sees both: " + actor);
        }
        for (String actor : List.of(PROVINCE, STRANGER, HEALTH)) {
            for (String id : ids(assessed, ended)) {
                assertFalse(heard(actor).contains(id), "sees one or none: " + actor);
            }
        }
        String ofProvince = hear(PROVINCE, before, 100).next();
        String ofCommittee = hear(STRANGER, before, 100).next();

        world.take(members(upper, 5, List.of(province)));
        world.take(members(lower, 6, List.of(committee)));

        assertTrue(hear(PROVINCE, ofProvince, 100).ids().containsAll(ids(assessed, ended)), "sees the upper one now");
        assertTrue(hear(STRANGER, ofCommittee, 100).ids().containsAll(ids(assessed, ended)), "sees the lower one now");
    }

    @Test
    void a_draft_is_heard_by_its_unit_alone() {
        Told draft = world.take(drafted(Ids.next(), education));

        assertEquals(ids(draft), heard(EDUCATION));
        assertEquals(List.of(), heard(PROVINCE), "who stands above");
        assertEquals(List.of(), heard(CENTRE));
        assertEquals(ids(draft), heard("quan-tri"));
    }

    @Test
    void what_becomes_of_a_webhook_is_heard_by_who_acts_at_its_unit_alone() {
        world.post(OVERSEER, education, "oversee");
        before = hear("quan-tri", before, 100).next();
        Told recorded = world.take(subscribed(Ids.next(), education));

        assertEquals(ids(recorded), heard(EDUCATION));
        for (String actor : List.of(PROVINCE, CENTRE, HEALTH, OVERSEER, STRANGER)) {
            assertEquals(List.of(), heard(actor), actor);
        }
        assertEquals(ids(recorded), heard("quan-tri"));
    }

    @Test
    void a_draft_of_a_unit_that_has_ended_is_heard_by_who_drafts_for_its_heir() {
        Told draft = world.take(drafted(Ids.next(), education));
        world.post(HEALTH, health, "draft");
        world.post(STRANGER, world.unit("Sở " + Math.random(), province), "draft");
        assertFalse(heard(HEALTH).containsAll(ids(draft)), "it is there yet");

        world.end(education, province, health);

        assertTrue(heard(HEALTH).containsAll(ids(draft)));
        for (String actor : List.of(PROVINCE, CENTRE, STRANGER)) {
            assertFalse(heard(actor).containsAll(ids(draft)), actor);
        }
    }

    @Test
    void a_report_waits_for_its_regime_and_reaches_who_receives_it() {
        UUID plan = Ids.next();
        UUID regime = Ids.next();
        UUID owed = Ids.next();
        world.take(issued(plan, province, List.of()));
        world.take(complete(plan, 3));
        Told opened = world.take(obligation(owed, 1, "obligation.opened.v1", regime, plan, centre));
        Told submitted = world.take(obligation(owed, 2, "report.submitted.v1", regime, plan, centre));
        assertFalse(heard(CENTRE).contains(opened.id().toString()));

        world.take(regime(regime, plan, List.of(health)));

        assertTrue(heard(HEALTH).containsAll(ids(opened, submitted)), "receives it");
        assertTrue(heard(CENTRE).containsAll(ids(opened, submitted)), "owes it");
        assertTrue(heard(EDUCATION).containsAll(ids(opened, submitted)), "stands above");
        assertEquals(List.of(), heard(STRANGER));
    }

    @Test
    void pages_of_any_size_are_the_same_feed_and_filters_are_parts_of_it() {
        UUID plan = Ids.next();
        Told asked = world.take(mandate(plan, education));
        world.take(issued(plan, province, List.of()));
        world.take(mandate(plan, health));
        world.take(complete(plan, 3));
        List<String> all = heard(PROVINCE);
        assertEquals(4, all.size());

        for (int limit : List.of(1, 2, 3, 4, 5)) {
            assertEquals(all, hear(PROVINCE, before, limit).ids(), "pages of " + limit);
        }
        as(PROVINCE)
                .get("/v1/events?after=" + before + "&type=plan.*&plan=" + plan)
                .then()
                .body("items.type", equalTo(List.of("plan.issued.v1", "plan.fan-out-ended.v1")));
        as(PROVINCE)
                .get("/v1/events?after=" + before + "&type=mandate.raised.v1&unit=" + education)
                .then()
                .body("items.id", equalTo(ids(asked)))
                .body("items[0].subject", equalTo(asked.subject().toString()))
                .body("items[0].sequence", equalTo("1"))
                .body("items[0].specversion", equalTo("1.0"))
                .body("items[0].data.planId", equalTo(plan.toString()));
        as(PROVINCE)
                .get("/v1/events?after=" + before + "&plan=" + Ids.next())
                .then()
                .body("items", hasSize(0))
                .body("more", equalTo(false));
    }

    @Test
    void what_is_large_comes_in_more_pages_and_nothing_is_passed_over() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID plan = Ids.next();
            String noise = new Random(i)
                    .ints(900_000, '0', 'z')
                    .filter(Character::isLetterOrDigit)
                    .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
                    .toString();
            sent.add(world.take(Told.of(
                            "plan",
                            plan,
                            1,
                            "plan.drafted.v1",
                            Map.of("planId", plan, "unit", education, "version", 1, "noise", noise)))
                    .id()
                    .toString());
        }
        as(EDUCATION)
                .get("/v1/events?limit=1000&after=" + before)
                .then()
                .body("items.size()", lessThan(5), "more", equalTo(true));
        assertEquals(sent, heard(EDUCATION));
    }

    @Test
    void who_waits_hears_it_when_it_is_told() throws Exception {
        CompletableFuture<List<String>> waiting = CompletableFuture.supplyAsync(() -> as(EDUCATION)
                .get("/v1/events?wait=30&after=" + before)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id"));
        Thread.sleep(500);
        assertFalse(waiting.isDone());

        Told draft = world.take(drafted(Ids.next(), education));

        assertEquals(ids(draft), waiting.get());
        as(EDUCATION)
                .get("/v1/events?wait=1&after=latest")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    /** Refused is who asks anew, within a second; who waits already has asked in time. */
    @Test
    void who_is_disabled_while_they_wait_hears_nothing_more() throws Exception {
        UUID account = Ids.next();
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(
                () -> as(CENTRE).get("/v1/events?wait=30&after=" + before).statusCode());
        var streaming = HttpClient.newHttpClient().sendAsync(stream(CENTRE, before), BodyHandlers.ofString());
        try {
            accounts.keep(List.of(new AccountFacts(account, 1, CENTRE, false)));
            Await.until("it is known", () -> disabled.is(CENTRE));
            world.take(drafted(Ids.next(), centre));

            assertEquals(403, waiting.get());
            assertFalse(streaming.get().body().contains("plan.drafted"));
        } finally {
            accounts.keep(List.of(new AccountFacts(account, 2, CENTRE, true)));
            Await.until("it is known", () -> !disabled.is(CENTRE));
        }
    }

    @Test
    void a_stream_goes_on_where_it_broke() throws Exception {
        Told first = world.take(drafted(Ids.next(), education));
        List<String> lines = new ArrayList<>();
        HttpClient http = HttpClient.newHttpClient();
        var streaming = http.sendAsync(stream(EDUCATION, before), HttpResponse.BodyHandlers.ofLines());
        CompletableFuture<Void> reading =
                streaming.thenAcceptAsync(answer -> answer.body().forEach(line -> {
                    synchronized (lines) {
                        lines.add(line);
                    }
                }));
        Await.until("the first", () -> has(lines, first));
        Told second = world.take(drafted(Ids.next(), education));
        Await.until("the second", () -> has(lines, second));
        reading.cancel(true);
        String place;
        synchronized (lines) {
            place = lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(lines.stream().anyMatch(line -> line.matches("event: ?plan\\.drafted\\.v1")), lines::toString);
        }

        assertEquals(
                ids(second), hear(EDUCATION, place.substring(3).strip(), 10).ids());
    }

    private static boolean has(List<String> lines, Told event) {
        synchronized (lines) {
            return lines.stream()
                    .anyMatch(line ->
                            line.startsWith("data:") && line.contains(event.id().toString()));
        }
    }

    private HttpRequest stream(String actor, String after) {
        return HttpRequest.newBuilder(desk.resolve("/v1/events?after=" + after))
                .header("Authorization", "Bearer " + Tokens.of(actor))
                .header("Accept", "text/event-stream")
                .build();
    }

    @Test
    void a_place_that_is_none_is_refused_with_what_to_do() {
        as(PROVINCE).get("/v1/events?after=x").then().statusCode(400).body("code", equalTo("cursor-bad"));
        as(PROVINCE)
                .get("/v1/events?after=00000000-5")
                .then()
                .statusCode(410)
                .body("code", equalTo("place-of-another-feed"))
                .body("detail", containsString("from the beginning"));
        String feed = before.substring(0, 9);
        as(PROVINCE)
                .get("/v1/events?after=" + feed + "999999999999")
                .then()
                .statusCode(400)
                .body("code", equalTo("place-not-reached"));
        as(PROVINCE).get("/v1/events?type=Report*").then().statusCode(400).body("code", equalTo("event-type-bad"));
        as(PROVINCE).get("/v1/events?limit=0").then().statusCode(422);
        given().get("/v1/events").then().statusCode(401);
    }

    @Test
    void the_same_event_from_kafka_again_is_not_told_again() {
        Told draft = world.take(drafted(Ids.next(), education));
        world.tell(draft);
        Told next = world.take(drafted(Ids.next(), education));

        assertEquals(ids(draft, next), heard(EDUCATION));
        assertEquals(2, new HashSet<>(heard(EDUCATION)).size());
    }
}
