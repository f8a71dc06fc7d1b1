package vn.thac.task.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.OVERSEER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.on;
import static vn.thac.task.Work.today;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;

/**
 * For many days all sides try all steps in any order, allowed or not. Each answer is that of a model of its own, and at
 * the end every past day has the buckets and the rate that the model had that evening.
 */
@QuarkusTest
class WalkIT {

    private static final LocalDate FIRST = LocalDate.parse("2025-03-03");
    private static final int DAYS = 16;
    private static final int DUTIES = 9;
    private static final int TRIES_A_DAY = 40;
    private static final long SEED = 42_2014;

    private static final List<String> STEPS = List.of(
            "accept",
            "decline",
            "start",
            "progress",
            "complete",
            "complete",
            "confirm",
            "confirm",
            "send-back",
            "reassign",
            "recall",
            "reopen",
            "extend",
            "correct-extension",
            "ask-extension",
            "decide-extension");
    private static final List<String> BUCKETS = List.of(
            "doneOnTime", "doneLate", "openInTime", "openOverdue", "noDeadline", "waiting", "recalled", "passedOn");

    @Inject
    World world;

    @Inject
    Province province;

    @AfterEach
    void come_back_to_the_present() {
        today();
    }

    @Test
    void every_answer_and_every_past_day_is_that_of_the_model() {
        on(FIRST.toString());
        Random random = new Random(SEED);
        PlanId plan = plan(random);
        List<Modelled> all = modelled(plan);
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            on(date.toString());
            for (int i = 0; i < TRIES_A_DAY; i++) {
                Modelled one = all.get(random.nextInt(all.size()));
                answers.merge(attempt(one, date, random), 1, Integer::sum);
            }
            all.forEach(one -> one.evening(date));
        }
        assertThat(answers.keySet()).as("all kinds of answers were met").contains(200, 403, 404, 409, 422);
        assertThat(answers.get(200)).isGreaterThan(DAYS * TRIES_A_DAY / 8);
        for (int day = 0; day < DAYS; day++) {
            assertDay(plan, all, FIRST.plusDays(day));
        }
    }

    private int attempt(Modelled one, LocalDate today, Random random) {
        String step = STEPS.get(random.nextInt(STEPS.size()));
        Modelled.Try tried =
                new Modelled.Try(who(step, random), step, until(one, step, today, random), random.nextBoolean());
        int version = one.version;
        int expected = one.take(tried, today);
        ValidatableResponse answer = as(login(tried.who(), random))
                .header("If-Match", "\"" + version + "\"")
                .body(body(tried))
                .post("/v1/assignments/" + one.id + "/" + step)
                .then();
        assertThat(answer.extract().statusCode())
                .as(
                        "%s on %s of %s in %s: %s",
                        tried, today, one.id, one.state, answer.extract().asString())
                .isEqualTo(expected);
        if (expected == 200) {
            JsonPath body = answer.extract().jsonPath();
            assertThat(body.getString("state")).isEqualTo(one.state);
            assertThat(body.getString("due")).isEqualTo(one.due == null ? null : one.due.toString());
            assertThat(body.getString("originalDue")).isEqualTo(one.original == null ? null : one.original.toString());
            assertThat(body.getInt("version")).isEqualTo(one.version);
            assertThat(body.getList("history")).hasSize(one.version - 1);
        }
        return expected;
    }

    /** Mostly whoever may. */
    private static String who(String step, Random random) {
        int any = random.nextInt(10);
        if (any < 2) {
            return List.of("stranger", "overseer", "holder", "assigner").get(random.nextInt(4));
        }
        return List.of("accept", "decline", "start", "progress", "complete", "ask-extension")
                        .contains(step)
                ? "holder"
                : "assigner";
    }

    private static String login(String who, Random random) {
        return switch (who) {
            case "holder" -> DEPARTMENT;
            case "assigner" -> random.nextBoolean() ? ISSUER : REVIEWER;
            case "overseer" -> OVERSEER;
            default -> HEALTH;
        };
    }

    private static @Nullable LocalDate until(Modelled one, String step, LocalDate today, Random random) {
        boolean mayBeAbsent = step.equals("correct-extension") || step.equals("decide-extension");
        if (!step.endsWith("extension") && !step.equals("extend") || mayBeAbsent && random.nextInt(3) == 0) {
            return null;
        }
        LocalDate from = one.due == null || random.nextInt(3) == 0 ? today : one.due;
        return from.plusDays(random.nextInt(8) - 2);
    }

    private static String body(Modelled.Try tried) {
        String due = tried.until() == null ? "" : "\"due\":\"" + tried.until() + "\",";
        return switch (tried.step()) {
            case "accept", "start", "confirm", "reassign" -> "";
            case "progress" -> "{\"percent\":40}";
            case "complete" -> "{\"result\":\"xong\"}";
            case "decide-extension" ->
                "{" + (tried.granted() ? due : "") + "\"reason\":\"lý do\",\"granted\":" + tried.granted() + "}";
            default -> "{" + due + "\"reason\":\"lý do\"}";
        };
    }

    private void assertDay(PlanId plan, List<Modelled> all, LocalDate day) {
        JsonPath board = as(ISSUER)
                .get("/v1/boards/assignments?plan=" + plan + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Integer> expected = Modelled.board(all, day);
        for (String bucket : BUCKETS) {
            assertThat(board.getInt("all." + bucket))
                    .as("%s on %s", bucket, day)
                    .isEqualTo(expected.getOrDefault(bucket, 0));
        }
        assertThat(
                        board.<Object>get("all.rate") == null
                                ? null
                                : new BigDecimal(board.getString("all.rate")).setScale(2))
                .as("rate on %s", day)
                .isEqualTo(rate(expected));
        List<Map<String, Object>> items = as(ISSUER)
                .get("/v1/assignments?limit=500&plan=" + plan + "&asOf=" + day)
                .then()
                .extract()
                .path("items");
        Map<String, String> states = new HashMap<>();
        items.forEach(item -> states.put((String) item.get("id"), (String) item.get("state")));
        all.forEach(one -> assertThat(states.get(one.id)).isEqualTo(one.stateOn(day)));
    }

    private static @Nullable BigDecimal rate(Map<String, Integer> counts) {
        int done = counts.getOrDefault("doneOnTime", 0) + counts.getOrDefault("doneLate", 0);
        int judged = done + counts.getOrDefault("openOverdue", 0);
        return judged == 0 ? null : new BigDecimal(100 * done).divide(new BigDecimal(judged), 2, RoundingMode.HALF_UP);
    }

    private PlanId plan(Random random) {
        World.PlanOf plan = world.planOf(province.committee());
        for (int i = 0; i < DUTIES; i++) {
            String due =
                    i % 4 == 0 ? null : FIRST.plusDays(random.nextInt(DAYS)).toString();
            plan.duty("D" + i, due, null, Map.of("so", "lead"));
        }
        PlanId id = plan.issue();
        world.members(id, "so", 1, 1, List.of(province.education()));
        world.awaitAssignments(id, DUTIES);
        return id;
    }

    private static List<Modelled> modelled(PlanId plan) {
        List<Map<String, Object>> items = as(ISSUER)
                .get("/v1/assignments?limit=500&plan=" + plan)
                .then()
                .extract()
                .path("items");
        List<Modelled> all = new ArrayList<>();
        items.forEach(item -> all.add(new Modelled(
                (String) item.get("id"), item.get("due") == null ? null : LocalDate.parse((String) item.get("due")))));
        return all;
    }
}
