package vn.thac.plan.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.thac.directory.command.Relation;
import vn.thac.plan.content.Item;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PlanPackage;

class ItemQueryTest {

    private static final PlanPackage PLAN = FullPlan.read("""
            document: {kind: plan, issuer: 'ubnd:91', title: K}
            addressees: [{key: so, name: Sở, track: government}, {key: doan, name: Đoàn, track: mass}]
            taskGroups: [{key: G, title: G, tasks: [{key: T1, summary: S, lead: [so]}, {key: T2, summary: S}]}]
            duties:
              - {key: D1, addressee: so, text: T, with: [doan]}
              - {key: D2, addressee: doan, text: T, waitsFor: Khi có tiền}
            """);

    @Test
    void nothing_wanted_takes_all() {
        assertEquals(List.of("D1", "D2", "T1", "T2"), found(query -> {}));
    }

    @Test
    void a_kind_is_one_layer_of_the_plan() {
        assertEquals(List.of("T1", "T2"), found(query -> query.kind = Item.Kind.TASK));
    }

    @Test
    void a_relation_is_that_of_any_holder_and_of_the_addressee_where_one_is_named() {
        assertEquals(List.of("D1", "D2"), found(query -> query.relation = Relation.REQUESTED));
        assertEquals(List.of("D1", "T1"), found(query -> query.relation = Relation.ORDERED));
        assertEquals(List.of("D1", "D2"), found(query -> query.addressee = "doan"));
        assertEquals(List.of(), found(query -> {
            query.addressee = "doan";
            query.relation = Relation.ORDERED;
        }));
    }

    @Test
    void what_waits_is_told_from_what_does_not() {
        assertEquals(List.of("D2"), found(query -> query.waiting = true));
        assertEquals(List.of("D1", "T1", "T2"), found(query -> query.waiting = false));
    }

    @Test
    void what_nobody_was_given_is_listed_and_its_group_where_all_of_it_is_so() {
        PlanPackage plan = FullPlan.read("""
                document: {kind: plan, issuer: 'ubnd:91', title: K}
                addressees: [{key: so, name: Sở}]
                taskGroups:
                  - {key: A, title: Không ai, tasks: [{key: A1, summary: S1}, {key: A2, summary: S2}]}
                  - {key: B, title: Một phần, tasks: [{key: B1, summary: S3, lead: [so]}, {key: B2, summary: S4}]}
                  - {key: C, title: Cả nhóm, lead: [so], tasks: [{key: C1, summary: S5}]}
                """);
        Unassigned unassigned = Unassigned.in(plan);
        assertEquals(List.of(new Unassigned.Line("A", "Không ai")), unassigned.groups());
        assertEquals(
                List.of("A1", "A2", "B2"),
                unassigned.tasks().stream().map(Unassigned.Line::key).toList());
    }

    private static List<String> found(Consumer<ItemQuery> wanted) {
        ItemQuery query = new ItemQuery();
        wanted.accept(query);
        return ItemView.in(PLAN, new PlanRelations(PLAN, "government", Map.of(), Set.of()), query).stream()
                .map(ItemView::key)
                .toList();
    }
}
