package vn.thac.plan.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.plan.duty.Recurrence.Rhythm;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PlanPackage;

class DutyTest {

    @Test
    void a_recurrence_is_one_rhythm_or_several_and_is_written_as_it_was_read() {
        Recurrence twice = Recurrence.of("six-monthly+annual");
        assertEquals(List.of(Rhythm.SIX_MONTHLY, Rhythm.ANNUAL), twice.rhythms());
        assertEquals("six-monthly+annual", twice.toString());
        assertEquals("continuous", Recurrence.of("continuous").toString());
        assertThrows(IllegalArgumentException.class, () -> Recurrence.of("sometimes"));
    }

    @Test
    void a_duty_that_says_no_role_is_performed() {
        PlanPackage plan = plan("duties: [{key: D, text: T}, {key: E, text: T, role: lead}]");
        assertEquals(Role.PERFORM, plan.duties().get(0).roleOrDefault());
        assertEquals(Role.LEAD, plan.duties().get(1).roleOrDefault());
    }

    @Test
    void a_phrase_without_units_or_parts_means_nobody_known() {
        List<Addressee> named = plan("""
                addressees:
                  - {key: a, name: Các đơn vị liên quan}
                  - {key: b, name: Sở, unit: 'thac:so', units: ['thac:so', 'thac:hai']}
                  - {key: c, name: Cả hai, parts: [a, b]}
                  - {key: d, name: Chưa rõ, parts: [a], vague: true}
                """).addressees();
        assertTrue(named.get(0).meansNobodyKnown());
        assertFalse(named.get(1).meansNobodyKnown());
        assertFalse(named.get(2).meansNobodyKnown());
        assertTrue(named.get(3).meansNobodyKnown());
        assertEquals(List.of("thac:so", "thac:hai"), named.get(1).named());
        assertEquals(Addressee.Type.UNIT, named.get(1).typeOrDefault());
    }

    @Test
    void a_task_that_names_nobody_is_unassigned_unless_its_group_names_somebody() {
        List<TaskGroup> groups = plan("""
                addressees: [{key: a, name: A}]
                taskGroups:
                  - {key: G, title: G, tasks: [{key: G1, summary: S}, {key: G2, summary: S, requested: [a]}]}
                  - {key: H, title: H, coordinate: [a], tasks: [{key: H1, summary: S}]}
                """).taskGroups();
        assertEquals(
                List.of("G1"),
                groups.get(0).unassigned().stream().map(Task::key).toList());
        assertEquals(List.of(), groups.get(1).unassigned());
    }

    @Test
    void two_programmes_are_one_where_all_but_key_and_place_agree() {
        List<Programme> named = plan("""
                programmes:
                  - {key: a, name: Nước sạch, period: {to: 2030}, section: I}
                  - {key: b, name: Nước sạch, period: {to: 2030}, doubt: chưa rõ}
                  - {key: c, name: Nước sạch, period: {to: 2025}}
                """).programmes();
        assertEquals(named.get(0).substance(), named.get(1).substance());
        assertFalse(named.get(0).substance().equals(named.get(2).substance()));
        assertEquals("programme", named.get(0).kindOrDefault());
        assertEquals("x", named.get(0).renamed("x").key());
    }

    @Test
    void of_several_asks_the_first_is_the_strongest() {
        assertTrue(Asks.OWN_PLAN.isStrongerThan(Asks.COUNCIL_RESOLUTION));
        assertTrue(Asks.INTEGRATE.isStrongerThan(Asks.PASS_ON));
        assertFalse(Asks.PASS_ON.isStrongerThan(Asks.PASS_ON));
    }

    private static PlanPackage plan(String yaml) {
        return FullPlan.read("document: {kind: plan, issuer: 'ubnd:91', title: K}\n" + yaml);
    }
}
