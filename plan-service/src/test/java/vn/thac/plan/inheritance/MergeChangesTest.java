package vn.thac.plan.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Programme;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.target.Target;

/** A unit's own changes on top of what it inherits. */
class MergeChangesTest {

    private static final PlanPackage INHERITED = FullPlan.read("""
            document: {kind: plan, issuer: 'ubnd:91', title: Kế hoạch thực hiện, aliases: [UBND tỉnh]}
            basis: [{key: from-1, relation: implements, number: 28-CT/TW}]
            targets:
              - {key: T1, name: Một, origins: [{plan: p, key: T1}]}
              - {key: T2, name: Hai, origins: [{plan: p, key: T2}]}
            conditions: [{key: c, text: Khi có tiền}]
            programmes: [{key: ct, name: Chương trình}]
            """);

    @Test
    void what_nobody_changes_stays_as_it_was() {
        assertEquals(INHERITED, merged(""));
    }

    @Test
    void an_entry_with_a_known_key_takes_its_place_and_others_follow() {
        PlanPackage plan = merged("""
                targets: [{key: N, name: Mới}, {key: T1, name: Khác}]
                conditions: [{key: d, text: Khi có người}, {key: c, text: Khi có đủ tiền}]
                programmes: [{key: ct, name: Chương trình 2}]
                """);
        assertEquals(
                List.of("Khác", "Hai", "Mới"),
                plan.targets().stream().map(Target::name).toList());
        assertEquals(
                List.of("Khi có đủ tiền", "Khi có người"),
                plan.conditions().stream().map(Condition::text).toList());
        assertEquals(
                List.of("Chương trình 2"),
                plan.programmes().stream().map(Programme::name).toList());
    }

    @Test
    void a_changed_target_keeps_its_origin_unless_it_says_another() {
        PlanPackage plan =
                merged("targets: [{key: T1, name: Khác}, {key: T2, name: Khác, origins: [{plan: q, key: X}]}]");
        assertEquals("T1", plan.targets().get(0).origins().get(0).key());
        assertEquals("X", plan.targets().get(1).origins().get(0).key());
        assertEquals(1, plan.targets().get(1).origins().size());
    }

    @Test
    void the_head_is_changed_where_something_is_said_and_the_issuer_never() {
        PlanPackage plan = merged("document: {issuer: 'ubnd:1', title: Tên khác, number: 5/KH-UBND}");
        assertEquals("Tên khác", plan.document().title());
        assertEquals("5/KH-UBND", plan.document().number());
        assertEquals("ubnd:91", plan.document().issuer());
        assertEquals("plan", plan.document().kind());
        assertEquals(List.of("UBND tỉnh"), plan.document().aliases());
        assertNull(plan.document().place());
    }

    private static PlanPackage merged(String changes) {
        return MergeChanges.merge(INHERITED, FullPlan.read("purposes: []\n" + changes));
    }
}
