package vn.thac.task.raise;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thac.task.World.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.World;
import vn.thac.testing.PartsResource;

/** From events on Kafka to assignments, once, however often and in whatever order chunks come. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "task"))
class RaiseIT {

    private static final UnitId ISSUER = UnitId.next();

    @Inject
    World world;

    @Test
    void every_member_gets_every_item_of_its_addressee_with_event_and_audit() {
        PlanId plan = planWithThreeDuties();
        List<UnitId> communes = units(25);
        world.members(plan, "communes", 1, 1, communes);
        world.awaitAssignments(plan, 75);

        assertThat(world.count("select count(distinct (unit_id, item_key)) as n" + from(plan)))
                .isEqualTo(75);
        assertThat(audited(plan, "assignments.raised.v1")).isEqualTo(75);
        await(() -> world.count("select count(*) as n from outbox") == 0);
    }

    @Test
    void a_chunk_that_is_told_again_changes_nothing() {
        PlanId plan = planWithThreeDuties();
        List<UnitId> communes = units(10);
        world.members(plan, "communes", 1, 2, communes.subList(0, 6));
        world.members(plan, "communes", 1, 2, communes.subList(0, 6));
        world.members(plan, "communes", 2, 2, communes.subList(6, 10));
        world.awaitAssignments(plan, 30);

        assertThat(audited(plan, "assignments.raised.v1")).isEqualTo(30);
        assertThat(world.count("select raised_sequence as n from plan_ref where id = '" + plan + "'"))
                .isEqualTo(2);
        assertThat(world.count("select count(*) as n from audit where aggregate_id = '" + plan + "'"))
                .isEqualTo(2);
    }

    @Test
    void the_same_event_twice_is_taken_once() {
        PlanId plan = planWithThreeDuties();
        world.tell(world.members(plan, "communes", 1, 1, units(4)));
        world.members(plan, "others", 1, 1, List.of());
        await(() -> world.count("select count(*) as n from plan_chunk where plan_id = '" + plan + "'") == 2);

        assertThat(audited(plan, "assignments.raised.v1")).isEqualTo(12);
    }

    @Test
    void a_unit_named_in_two_addressees_holds_the_stronger_part_whichever_comes_first() {
        for (List<String> order : List.of(List.of("leaders", "helpers"), List.of("helpers", "leaders"))) {
            PlanId plan = world.planOf(ISSUER)
                    .duty("D1", null, null, Map.of("leaders", "lead", "helpers", "coordinate"))
                    .issue();
            List<UnitId> both = units(3);
            order.forEach(addressee -> world.members(plan, addressee, 1, 1, both));
            await(() -> world.count("select raised_sequence as n from plan_ref where id = '" + plan + "'") == 2);

            assertThat(world.count("select count(*) as n" + from(plan) + " and role = 'lead'"))
                    .isEqualTo(3);
            assertThat(world.count("select count(*) as n" + from(plan))).isEqualTo(3);
            assertThat(audited(plan, "assignments.raised.v1")).isEqualTo(3);
            assertThat(audited(plan, "assignment.strengthened.v1")).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void a_part_that_becomes_stronger_later_is_told() {
        PlanId plan = world.planOf(ISSUER)
                .duty("D1", null, null, Map.of("leaders", "lead", "helpers", "coordinate"))
                .issue();
        List<UnitId> both = units(3);
        world.members(plan, "helpers", 1, 1, both);
        world.awaitAssignments(plan, 3);
        world.members(plan, "leaders", 1, 1, both);
        await(() -> audited(plan, "assignment.strengthened.v1") == 3);

        assertThat(world.count("select count(*) as n" + from(plan) + " and role = 'lead' and version = 2"))
                .isEqualTo(3);
        assertThat(world.count("select count(*) as n from assignment_step where action = 'strengthen' and version = 2"
                        + " and held_role = 'coordinate' and assignment_id in (select id" + from(plan) + ")"))
                .as("with its line in the history")
                .isEqualTo(3);
    }

    @Test
    void work_that_was_recalled_does_not_become_stronger() {
        PlanId plan = world.planOf(ISSUER)
                .duty("D1", null, null, Map.of("leaders", "lead", "helpers", "coordinate"))
                .issue();
        List<UnitId> both = units(2);
        world.members(plan, "helpers", 1, 1, both);
        world.awaitAssignments(plan, 2);
        world.database()
                .update("update assignment set stage = 'recalled', reason = 'thôi' where unit_id = ?", both.get(0));
        world.members(plan, "leaders", 1, 1, both);
        await(() -> audited(plan, "assignment.strengthened.v1") == 1);

        assertThat(world.count("select count(*) as n" + from(plan) + " and stage = 'recalled' and role = 'coordinate'"))
                .isEqualTo(1);
    }

    /** A directive of the size of the country: 10,794 People's Committees, two duties each. */
    @Test
    void what_a_unit_is_given_is_one_event_with_an_audit_record_for_each_assignment() {
        PlanId plan = world.planOf(ISSUER)
                .duty("D1", "2024-06-30", null, Map.of("committees", "perform"))
                .duty("D2", null, null, Map.of("committees", "perform"))
                .issue();
        List<UnitId> committees = units(10_794);
        List<String> keys = new ArrayList<>();
        List<String> numbered = new ArrayList<>();
        try (KafkaConsumer<String, String> reader = world.readerOf("thac.assignment")) {
            for (int chunk = 1; chunk <= 11; chunk++) {
                world.members(
                        plan,
                        "committees",
                        chunk,
                        11,
                        committees.subList((chunk - 1) * 1_000, Math.min(committees.size(), chunk * 1_000)));
            }
            Instant end = Instant.now().plusSeconds(180);
            while (keys.size() < committees.size() && Instant.now().isBefore(end)) {
                for (var record : reader.poll(Duration.ofMillis(100))) {
                    if (record.value().contains(plan.toString())) {
                        keys.add(record.key());
                        if (record.headers().lastHeader("ce_sequence") != null) {
                            numbered.add(record.key());
                        }
                    }
                }
            }
        }

        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(
                        committees.stream().map(UnitId::toString).toList());
        assertThat(numbered).as("an event of many has no sequence of its own").isEmpty();
        assertThat(audited(plan, "assignments.raised.v1")).isEqualTo(21_588);
        assertThat(world.count("select count(*) as n from audit where aggregate_id = '" + plan + "'"))
                .isEqualTo(11);
    }

    @Test
    void a_conditional_duty_waits_without_a_due_date() {
        PlanId plan = world.planOf(ISSUER)
                .duty("D1", "2024-06-30", "hướng dẫn của trung ương", Map.of("communes", "perform"))
                .issue();
        world.members(plan, "communes", 1, 1, units(2));
        world.awaitAssignments(plan, 2);

        assertThat(world.count("select count(*) as n" + from(plan) + " and stage = 'waiting' and due is null"))
                .isEqualTo(2);
    }

    @Test
    void many_small_plans_at_once_each_get_their_own() {
        List<PlanId> plans =
                IntStream.range(0, 40).mapToObj(i -> planWithThreeDuties()).toList();
        plans.forEach(plan -> world.members(plan, "communes", 1, 1, units(2)));
        plans.forEach(plan -> world.awaitAssignments(plan, 6));

        String all = plans.stream().map(p -> "'" + p + "'").collect(Collectors.joining(","));
        assertThat(world.count("select count(*) as n from assignment where plan_id in (" + all + ")"))
                .isEqualTo(240);
        assertThat(world.count("select count(*) as n from audit where aggregate_id in (" + all + ")"))
                .isEqualTo(40);
    }

    @Test
    void a_plan_whose_basis_is_found_later_then_lies_below_it() {
        PlanId top = planWithThreeDuties();
        PlanId plan = planWithThreeDuties();
        world.tell(
                World.Source.PLAN,
                plan.value(),
                2,
                "plan.basis-resolved.v1",
                Map.of("planId", plan, "resolved", top, "ancestors", List.of(plan, top)));
        await(() -> world.count("select count(*) as n from plan_below where plan_id = '" + plan
                        + "' and ancestor_id = '" + top + "'")
                == 1);

        assertThat(world.count("select count(*) as n from plan_below where plan_id = '" + plan + "'"))
                .isEqualTo(2);
    }

    @Test
    void a_plan_is_called_by_the_number_that_it_got_later() {
        PlanId plan = planWithThreeDuties();
        world.tell(
                World.Source.PLAN,
                plan.value(),
                2,
                "plan.particulars-given.v1",
                Map.of("planId", plan, "edition", 1, "number", "112-KH/HU"));
        await(() -> world.count("select count(*) as n from plan_ref where id = '" + plan + "' and number = '112-KH/HU'")
                == 1);
    }

    private PlanId planWithThreeDuties() {
        return world.planOf(ISSUER)
                .duty("D1", "2024-06-30", null, Map.of("communes", "perform"))
                .duty("D2", null, null, Map.of("communes", "perform"))
                .duty("D3", null, null, Map.of("communes", "coordinate"))
                .issue();
    }

    private long audited(PlanId plan, String action) {
        return world.count("select count(*) as n from audit where action = '" + action
                + "' and aggregate_id in (select id" + from(plan) + ")");
    }

    private static String from(PlanId plan) {
        return " from assignment where plan_id = '" + plan + "'";
    }

    private static List<UnitId> units(int n) {
        return IntStream.range(0, n).mapToObj(i -> UnitId.next()).toList();
    }
}
