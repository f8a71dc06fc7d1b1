package vn.thac.plan.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Origin;
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

    @ParameterizedTest
    @CsvSource({
        "basis, key, subject",
        "indicators, code, name",
        "targets, key, name",
        "taskGroups, key, title",
        "addressees, key, name",
        "duties, key, text",
        "conditions, key, text",
        "programmes, key, name",
        "reporting, key, toText",
        "forms, code, title"
    })
    void what_has_a_key_is_replaced_in_its_place_or_follows(String section, String key, String said) {
        String before = "%1$s: [{%2$s: a, %3$s: one}, {%2$s: b, %3$s: two}]".formatted(section, key, said);
        String changes = "%1$s: [{%2$s: c, %3$s: new}, {%2$s: b, %3$s: other}]".formatted(section, key, said);
        String after = "%1$s: [{%2$s: a, %3$s: one}, {%2$s: b, %3$s: other}, {%2$s: c, %3$s: new}]"
                .formatted(section, key, said);
        assertEquals(plan(after), MergeChanges.merge(plan(before), plan(changes)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    purposes    | one                               | two
                    doubts      | one                               | two
                    oddities    | one                               | two
                    mandates    | {addressee: a, asks: own-plan}    | {addressee: a, asks: integrate}
                    monitoring  | {action: giám sát}                | {action: giám sát}
                    """)
    void what_has_no_key_is_only_added(String section, String before, String added) {
        assertEquals(
                plan("%s: [%s, %s]".formatted(section, before, added)),
                MergeChanges.merge(
                        plan("%s: [%s]".formatted(section, before)), plan("%s: [%s]".formatted(section, added))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    objectives: {general: one} | objectives: {note: n}    | objectives: {note: n}
                    objectives: {general: one} | objectives: null         | objectives: {general: one}
                    budget: {amount: one}      | budget: {sources: [s]}   | budget: {sources: [s]}
                    budget: {amount: one}      | purposes: []             | budget: {amount: one}
                    purposes: []               | budget: {amount: two}    | budget: {amount: two}
                    """)
    void objectives_and_budget_are_given_whole(String before, String changes, String after) {
        assertEquals(plan(after), MergeChanges.merge(plan(before), plan(changes)));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, plan, programme",
        "number, 1/KH, 2/KH",
        "aliases, [one], '[two, three]'",
        "place, Lai Châu, Tam Đường",
        "date, {value: 2024-07-23}, '{value: 2024-08-01, precision: month}'",
        "title, one, two",
        "signer, {name: one}, {title: two}",
        "recipients, [{name: one}], [{name: two}]",
        "archive, one, two",
        "source, one, two",
        "doubts, [{note: one}], [{note: two}]"
    })
    void each_part_of_the_head_is_changed_by_itself(String field, String before, String changed) {
        String head = "document: {issuer: 'ubnd:91', %s: %s}";
        PlanPackage inherited = plan(head.formatted(field, before));
        assertEquals(
                plan(head.formatted(field, changed)),
                MergeChanges.merge(inherited, plan("document: {issuer: 'ubnd:1', %s: %s}".formatted(field, changed))));
        assertEquals(inherited, MergeChanges.merge(inherited, plan("document: {}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    {key: G, title: G, tasks: [{key: K, summary: other}]}                                  | p
                    {key: G, title: G, tasks: [{key: K, summary: S, origins: [{plan: q, key: X}]}]}        | q
                    {key: G, title: G, tasks: [{key: L, summary: S}]}                                      | -
                    {key: H, title: H, tasks: [{key: K, summary: S}]}                                      | -
                    """)
    void a_changed_task_keeps_its_origin_in_its_group_unless_it_says_another(String group, @Nullable String from) {
        PlanPackage plan = MergeChanges.merge(
                plan("taskGroups: [{key: G, title: G, tasks: [{key: K, summary: S, origins: [{plan: p, key: K}]}]}]"),
                plan("taskGroups: [" + group + "]"));
        assertEquals(
                from == null ? List.of() : List.of(from),
                plan.tasks().get(plan.tasks().size() - 1).origins().stream()
                        .map(Origin::plan)
                        .toList());
    }

    private static PlanPackage plan(String yaml) {
        return FullPlan.read((yaml.startsWith("document") ? "" : "document: {issuer: 'ubnd:91'}\n") + yaml);
    }

    private static PlanPackage merged(String changes) {
        return MergeChanges.merge(INHERITED, FullPlan.read("purposes: []\n" + changes));
    }
}
