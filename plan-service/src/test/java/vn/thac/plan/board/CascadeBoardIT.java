package vn.thac.plan.board;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.reached;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.core.time.Vietnam;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** The board of a cascade against a count of its own, and the lines behind each of its numbers. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class CascadeBoardIT {

    private static final int WORLDS = 8;

    /** A mandate as the board should count it. */
    private record AMandate(
            UUID id,
            String level,
            String track,
            String state,
            @Nullable LocalDate due,
            boolean late) {

        boolean isLate(LocalDate today) {
            return state.equals("open") && due != null && due.isBefore(today);
        }
    }

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    @Inject
    java.time.Clock clock;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void every_number_is_a_count_and_opens_into_the_mandates_behind_it() {
        Random random = new Random(7);
        for (int i = 0; i < WORLDS; i++) {
            String plan = asking();
            List<AMandate> mandates = scatter(plan, random);
            JsonPath board = board(plan);
            assertTier(mandates, board, "total.", plan, "");
            Map<String, List<AMandate>> tiers = new TreeMap<>();
            mandates.stream()
                    .filter(mandate -> !mandate.state().equals("passed-on"))
                    .forEach(mandate -> tiers.computeIfAbsent(
                                    mandate.level() + " " + mandate.track(), key -> new ArrayList<>())
                            .add(mandate));
            assertEquals(tiers.size(), board.getList("tiers").size());
            for (int j = 0; j < tiers.size(); j++) {
                String at = "tiers[" + j + "].";
                String tier = board.getString(at + "level") + " " + board.getString(at + "track");
                String only = "&level=" + board.getString(at + "level") + "&track=" + board.getString(at + "track");
                assertTier(tiers.get(tier), board, at, plan, only);
            }
        }
    }

    private void assertTier(List<AMandate> mandates, JsonPath board, String at, String plan, String only) {
        LocalDate today = Vietnam.today(clock);
        List<AMandate> counted = mandates.stream()
                .filter(mandate -> !mandate.state().equals("passed-on"))
                .toList();
        Map<String, Predicate<AMandate>> columns = Map.of(
                "fulfilled", mandate -> mandate.state().equals("fulfilled"),
                "excused", mandate -> mandate.state().equals("excused"),
                "late", mandate -> mandate.isLate(today),
                "open", mandate -> mandate.state().equals("open") && !mandate.isLate(today));
        columns.forEach((column, is) -> {
            long expected = counted.stream().filter(is).count();
            assertEquals(expected, board.getLong(at + column), at + column);
            assertEquals(expected, lines(plan, only + "&state=" + column), at + column + " opened");
        });
        long noneSet = counted.stream()
                .filter(mandate -> mandate.state().equals("open") && mandate.due() == null)
                .count();
        assertEquals(noneSet, board.getLong(at + "noneSet"));
        assertEquals(noneSet, lines(plan, only + "&state=none-set"));
        long expected = counted.stream()
                .filter(mandate -> !mandate.state().equals("excused"))
                .count();
        assertEquals(expected, board.getLong(at + "mandates"));
        assertEquals(expected, board.getLong(at + "units"), "one mandate a unit here");
        assertEquals(expected, lines(plan, only));
        assertEquals(
                counted.stream().filter(AMandate::late).count(), board.getLong(at + "fulfilledLate"), "answered late");
    }

    @Test
    void pages_of_lines_are_whole_and_meet_nowhere() {
        String plan = asking();
        List<String> ids = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = as("hu-tam-duong")
                    .get("/v1/boards/cascade/units?limit=3&total=true&plan=" + plan + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertEquals(board(plan).getInt("total.mandates"), page.getInt("total"));
            ids.addAll(page.getList("items.mandate"));
            after = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertEquals(board(plan).getInt("total.mandates"), ids.size());
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void behind_its_whole_numbers_it_names_the_mandates_that_the_reader_may_open_and_no_others() {
        long number = 60_000
                + database.first("select count(*) as n from plan", row -> row.number("n"))
                        .orElseThrow();
        String plan = reached(draftAndIssue("hu-tam-duong", """
                document: {kind: plan, number: %d-KH/HU, issuer: 'capuy:106', title: Hỏi, date: {value: 2024-02-01}}
                addressees:
                  - {key: xa, name: UBND xã, selector: {track: government, level: commune, under: 'ubnd:106'}}
                  - {key: huyen, name: UBND huyện, unit: 'ubnd:106'}
                mandates: [{addressee: xa, asks: own-plan}, {addressee: huyen, asks: own-plan}]
                """.formatted(number)));
        reached(draftAndIssue("ub-tam-duong", """
                document: {kind: plan, number: %1$d/KH-UBND, issuer: 'ubnd:106', title: Dưới, date: {value: 2024-03-01}}
                basis: [{key: B, relation: implements, number: %1$d-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}}]
                addressees: [{key: xa, name: UBND xã, selector: {track: government, level: commune, under: 'ubnd:106'}}]
                mandates: [{addressee: xa, asks: integrate}]
                """.formatted(number)));
        Set<String> all = named("quan-tri", plan);
        for (String actor : List.of("hu-tam-duong", "ub-tam-duong", "giam-sat", "tu-lai-chau", "xa-binh-lu")) {
            as(actor)
                    .get("/v1/boards/cascade?plan=" + plan)
                    .then()
                    .statusCode(200)
                    .body("total.mandates", equalTo(all.size()));
            Set<String> opened = all.stream()
                    .filter(mandate -> as(actor).get("/v1/mandates/" + mandate).statusCode() == 200)
                    .collect(Collectors.toSet());
            assertEquals(opened, named(actor, plan), actor);
        }
        assertEquals(2, named("xa-binh-lu", plan).size(), "what the district and the committee ask of the commune");
    }

    private static Set<String> named(String actor, String plan) {
        JsonPath lines = as(actor)
                .get("/v1/boards/cascade/units?limit=500&total=true&plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Set<String> mandates = Set.copyOf(lines.getList("items.mandate", String.class));
        assertEquals(mandates.size(), lines.getInt("total"), actor);
        return mandates;
    }

    @Test
    void a_plan_that_asks_nobody_has_a_board_of_zeros() {
        String plan = draftAndIssue("hu-tam-duong", "document: {kind: plan, issuer: 'capuy:106', title: Không hỏi ai}");
        as("hu-tam-duong")
                .get("/v1/boards/cascade?plan=" + plan)
                .then()
                .statusCode(200)
                .body("tiers.size()", equalTo(0))
                .body("total.mandates", equalTo(0))
                .body("total.excused", equalTo(0))
                .body("total.level", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/boards/cascade", "/v1/boards/cascade/units"})
    void a_board_is_seen_by_who_sees_the_plan_once_it_is_in_force(String path) {
        String plan = asking();
        String draft = draft("hu-tam-duong", "document: {kind: plan, issuer: 'capuy:106', title: Dự thảo}");
        for (String reader : List.of("hu-tam-duong", "ub-tam-duong", "giam-sat", "quan-tri", "tu-lai-chau")) {
            as(reader).get(path + "?plan=" + plan).then().statusCode(200);
        }
        for (String stranger : List.of("ub-kien-giang", "ub-lam-son")) {
            as(stranger).get(path + "?plan=" + plan).then().statusCode(404);
        }
        as("hu-tam-duong").get(path + "?plan=" + draft).then().statusCode(409);
        as("ub-tam-duong").get(path + "?plan=" + draft).then().statusCode(404);
        as("hu-tam-duong").get(path + "?plan=" + UUID.randomUUID()).then().statusCode(404);
        as("hu-tam-duong").get(path).then().statusCode(422);
        as("hu-tam-duong").get(path + "?plan=x").then().statusCode(400);
    }

    private String asking() {
        String plan = draftAndIssue("hu-tam-duong", """
                document: {kind: plan, issuer: 'capuy:106', title: Hỏi nhiều, date: {value: 2024-02-01}}
                addressees:
                  - {key: xa, name: UBND xã, selector: {track: government, level: commune, under: 'ubnd:106'}}
                  - {key: dang, name: Đảng ủy, selector: {track: party, level: commune, under: 'capuy:106'}}
                  - {key: huyen, name: UBND huyện, unit: 'ubnd:106'}
                  - {key: hoi, name: Đoàn thể, selector: {track: mass, under: 'capuy:106', tree: leadership}}
                mandates:
                  - {addressee: xa, asks: own-plan}
                  - {addressee: dang, asks: own-plan}
                  - {addressee: huyen, asks: own-plan}
                  - {addressee: hoi, asks: integrate}
                """);
        await("it has fallen", () -> "ended"
                .equals(as("hu-tam-duong").get("/v1/plans/" + plan + "/fan-out").path("state")));
        return plan;
    }

    /** Leaves each mandate of the plan in a state of its own. */
    private List<AMandate> scatter(String plan, Random random) {
        LocalDate today = Vietnam.today(clock);
        List<AMandate> mandates = database.list(
                "select id, level, track from mandate where plan = ?::uuid order by id",
                row -> {
                    String state = List.of("open", "open", "fulfilled", "excused", "passed-on")
                            .get(random.nextInt(5));
                    LocalDate due = random.nextInt(3) == 0 ? null : today.plusDays(random.nextInt(5) - 2L);
                    boolean late = state.equals("fulfilled") && random.nextBoolean();
                    return new AMandate(row.uuid("id"), row.text("level"), row.text("track"), state, due, late);
                },
                plan);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (AMandate mandate : mandates) {
            boolean fulfilled = mandate.state().equals("fulfilled");
            database.update(
                    """
                    update mandate set state = ?, due = ?, fulfilled_at = ?, fulfilled_late = ?, excused_at = ?,
                      passed_on_at = ? where id = ?
                    """,
                    mandate.state(),
                    mandate.due(),
                    fulfilled ? now : null,
                    fulfilled ? (Boolean) mandate.late() : null,
                    mandate.state().equals("excused") ? now : null,
                    mandate.state().equals("passed-on") ? now : null,
                    mandate.id());
        }
        return mandates;
    }

    private static JsonPath board(String plan) {
        return as("hu-tam-duong")
                .get("/v1/boards/cascade?plan=" + plan)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long lines(String plan, String more) {
        JsonPath found = as("hu-tam-duong")
                .get("/v1/boards/cascade/units?limit=500&total=true&plan=" + plan + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(found.getLong("total"), found.getList("items").size());
        return found.getLong("total");
    }
}
