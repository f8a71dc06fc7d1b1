package vn.thac.task.raise;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.REVIEWER;
import static vn.thac.task.Work.because;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.read;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.Province;
import vn.thac.task.World;
import vn.thac.testing.Told;

/** Whoever issued a plan takes a unit out of those whom a phrase means, and chooses it again. */
@QuarkusTest
class PhraseIT {

    @Inject
    World world;

    @Inject
    Province province;

    @Test
    void what_a_unit_had_by_the_phrase_alone_is_recalled_and_given_back_as_it_stood() {
        PlanId plan = plan();
        done(DEPARTMENT, of(plan, "D1"), "start", "");
        decided(plan, 10, "take-out", province.education(), List.of("D1", "D3"));
        World.await(() -> state(plan, "D3").equals("recalled"));
        read(ISSUER, of(plan, "D1"))
                .body("state", equalTo("recalled"), "reason", equalTo("Đã giao cho đơn vị khác"))
                .body("history.action", contains("start", "recall"));
        read(ISSUER, of(plan, "D2")).body("state", equalTo("assigned"));

        world.awaitTaken(decided(plan, 11, "choose", province.education(), List.of("D1", "D3")));
        read(ISSUER, of(plan, "D1"))
                .body("state", equalTo("started"), "history.action", contains("start", "recall", "reopen"));
        read(ISSUER, of(plan, "D3")).body("state", equalTo("assigned"));
    }

    @Test
    void what_is_confirmed_stays_and_what_somebody_recalled_is_not_given_back() {
        PlanId plan = plan();
        String confirmed = of(plan, "D1");
        done(DEPARTMENT, confirmed, "start", "");
        done(DEPARTMENT, confirmed, "complete", "{\"result\":\"Xong\"}");
        done(REVIEWER, confirmed, "confirm", "");
        done(REVIEWER, of(plan, "D2"), "recall", because("Không cần nữa"));
        world.awaitTaken(decided(plan, 10, "take-out", province.education(), List.of("D1", "D2")));
        read(ISSUER, confirmed).body("state", equalTo("confirmed"));
        world.awaitTaken(decided(plan, 11, "choose", province.education(), List.of("D1", "D2")));
        read(ISSUER, of(plan, "D2")).body("state", equalTo("recalled"), "history.action", contains("recall"));
        read(ISSUER, confirmed).body("state", equalTo("confirmed"));
    }

    @Test
    void what_was_taken_while_it_waited_is_given_back_as_it_is_since_its_condition_has_come() {
        PlanId plan = world.planOf(province.committee())
                .duty("D1", "2099-06-30", "hướng dẫn của Bộ", Map.of("related", "lead", "so", "lead"))
                .issue();
        world.members(plan, "related", 1, 1, List.of(province.education()));
        world.members(plan, "so", 1, 1, List.of(province.health()));
        world.awaitAssignments(plan, 2);
        String taken = of(plan, province.education());
        world.awaitTaken(decided(plan, 10, "take-out", province.education(), List.of("D1")));
        done(ISSUER, of(plan, province.health()), "meet-condition", "{}");
        read(ISSUER, taken).body("state", equalTo("recalled"));
        world.awaitTaken(decided(plan, 11, "choose", province.education(), List.of("D1")));
        read(ISSUER, taken).body("state", equalTo("assigned"), "due", equalTo("2099-06-30"));
    }

    private String of(PlanId plan, UnitId unit) {
        return world.database()
                .first(
                        "select id from assignment where plan_id = ? and unit_id = ?",
                        row -> row.uuid("id"),
                        plan.value(),
                        unit.value())
                .orElseThrow()
                .toString();
    }

    private PlanId plan() {
        Map<String, String> held = Map.of("related", "coordinate");
        PlanId plan = world.planOf(province.committee())
                .duty("D1", null, null, held)
                .duty("D2", null, null, held)
                .duty("D3", null, null, held)
                .issue();
        world.members(plan, "related", 1, 1, List.of(province.education()));
        world.awaitAssignments(plan, 3);
        return plan;
    }

    private Told decided(PlanId plan, int sequence, String step, UnitId unit, List<String> items) {
        Map<String, Object> concerned = new LinkedHashMap<>(World.named(unit));
        concerned.put("items", items);
        concerned.put("regimes", List.of());
        return world.tell(
                World.Source.PLAN,
                plan.value(),
                sequence,
                "plan.phrase-decided.v1",
                Map.of("planId", plan, "addressee", "related", "step", step, "units", List.of(concerned)));
    }

    private String of(PlanId plan, String item) {
        return world.database()
                .first(
                        "select id from assignment where plan_id = ? and item_key = ?",
                        row -> row.uuid("id"),
                        plan.value(),
                        item)
                .orElseThrow()
                .toString();
    }

    private String state(PlanId plan, String item) {
        return read(ISSUER, of(plan, item)).extract().path("state");
    }
}
