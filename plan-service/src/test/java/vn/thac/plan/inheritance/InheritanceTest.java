package vn.thac.plan.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.duty.Programme;
import vn.thac.plan.duty.Role;
import vn.thac.plan.duty.Task;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.packages.ReportingLine.Deadline;
import vn.thac.plan.target.Baseline;
import vn.thac.plan.target.Target;

class InheritanceTest {

    private static final UnitId UNIT = UnitId.next();
    private static final PlanId DIRECTIVE = PlanId.next();
    private static final PlanId PROGRAMME = PlanId.next();
    private static final Map<String, UnitId> UNITS = Map.of("ubnd:12", UnitId.next(), "ubnd:91", UnitId.next());

    private static final String FIRST = """
            document: {kind: directive, number: 28-CT/TW, issuer: 'capuy:vn', title: Chỉ thị}
            targets:
              - {key: T1, name: Có nước sạch, comparator: '>', value: 99.9, year: 2025, section: II, baseline: {value: 80.5, year: 2020}}
              - {key: T2, name: Khác, comparator: '=', value: 1}
              - {key: T3, name: Cả chương trình, composite: true, programme: ct}
            taskGroups:
              - {key: G, title: G, tasks: [{key: G.1, summary: Nói chuyện, lead: [we], programme: ct}, {key: G.2, summary: Không ai}]}
              - {key: H, title: H, requested: [we], tasks: [{key: H.1, summary: Vận động}, {key: H.2, summary: Việc riêng, lead: [others]}]}
            addressees: [{key: we, name: Chúng tôi, track: front}, {key: others, name: Người khác}, {key: all, name: Tất cả, parts: [we, others]}]
            duties:
              - {key: D1, addressee: we, text: Rà soát, recurrence: annual, role: lead}
              - {key: D2, addressee: others, text: Của người khác}
              - {key: D3, addressee: all, text: Của mọi người, relation: requested, produces: report, waitsFor: Khi có hướng dẫn}
              - {key: D4, addressee: others, passesTo: [we], text: Giao tiếp cho cấp dưới, waitsFor: khi có  HƯỚNG DẪN}
              - {key: D5, addressee: we, text: Lập kế hoạch, produces: plan}
              - {key: D6, addressee: we, text: Ban hành kế hoạch của mình}
            programmes: [{key: ct, name: Chương trình 1, period: {from: 2021, to: 2025}, section: I}]
            mandates: [{addressee: we, asks: own-plan, duty: D6}]
            """;

    private static final String REPORTS = """
            document: {kind: plan, issuer: 'ubnd:91', title: K}
            addressees: [{key: we, name: C}, {key: others, name: O}, {key: all, name: A, parts: [we, others]}]
            reporting:
              - {key: R1, who: [all], to: [others], via: others, frequency: P1Y, deadline: {day: 10, month: 11, rule: before}, window: decree, form: F, early: refuse, suppliedBy: [{indicators: [i], who: [we]}], section: V}
              - {key: R2, who: [others], frequency: P1Y}
              - {key: R3, who: [we], kind: ad-hoc, trigger: Khi có yêu cầu}
            """;

    private static final String SECOND = """
            document: {kind: action-programme, number: 48-CTr/TU, issuer: 'capuy:12', title: Chương trình}
            targets: [{key: X1, name: Có nước sạch, comparator: '>', value: 99.90, year: 2025, baseline: {value: 80.5, year: 2020}}, {key: T2, name: Khác, comparator: '=', value: 2}]
            taskGroups: [{key: G, title: G, tasks: [{key: G.9, summary: Nói chuyện, lead: [we], programme: ct}]}]
            addressees: [{key: we, name: Chúng tôi}]
            duties: [{key: D9, addressee: we, text: Rà soát, recurrence: annual}, {key: D8, addressee: we, text: Làm sau, waitsFor: Khi có hướng dẫn}]
            programmes: [{key: ct, name: Chương trình khác}]
            """;

    @Test
    void what_two_plans_say_alike_is_taken_once_with_both_origins() {
        PlanPackage plan = compose(Set.of());
        assertEquals(4, plan.targets().size());
        assertEquals(
                List.of(DIRECTIVE + " T1", PROGRAMME + " X1"),
                places(plan.targets().get(0).origins()));
        assertEquals(
                List.of(DIRECTIVE + " D1", PROGRAMME + " D9"),
                places(task(plan, "D1").origins()));
    }

    @Test
    void documents_that_work_carries_out_are_cited_once_and_named_by_it() {
        String head = "document: {kind: plan, issuer: 'capuy:12', title: K}\naddressees: [{key: we, name: C}]\n";
        PlanPackage plan = Inheritance.compose(
                        List.of(
                                asking(DIRECTIVE, head + """
                                        basis: [{key: a, relation: implements, number: 308/KH-UBND, issuer: UBND tỉnh}, {key: b, relation: cites, subject: Luật Trẻ em}]
                                        duties: [{key: D, addressee: we, text: Rà soát, carriesOut: [a, b]}]
                                        """, Asks.OWN_PLAN),
                                asking(PROGRAMME, head + """
                                        basis: [{key: z, relation: cites, number: 308/KH-UBND, issuer: UBND  tỉnh}]
                                        duties: [{key: E, addressee: we, text: Tổng hợp, carriesOut: [z]}]
                                        """, Asks.OWN_PLAN)),
                        UNIT,
                        "plan",
                        "K",
                        Set.of(),
                        Map.of())
                .plan();
        assertEquals(
                List.of("from-1", "from-2", "carried-a", "carried-b"),
                plan.basis().stream().map(BasisLine::key).toList());
        assertEquals(BasisLine.Relation.CITES, plan.basis().get(2).relation());
        assertEquals("308/KH-UBND", plan.basis().get(2).number());
        assertEquals(List.of("carried-a", "carried-b"), task(plan, "D").carriesOut());
        assertEquals(List.of("carried-a"), task(plan, "E").carriesOut());
    }

    @Test
    void documents_of_two_units_or_two_years_are_two_and_a_gap_is_none() {
        PlanPackage plan = Inheritance.compose(
                        List.of(asking(DIRECTIVE, """
                                document: {kind: plan, issuer: 'capuy:12', title: K}
                                addressees: [{key: we, name: C}]
                                basis:
                                  - {key: a, relation: cites, number: 5/KH-UBND, unit: 'ubnd:12'}
                                  - {key: b, relation: cites, number: 5/KH-UBND, unit: 'ubnd:91'}
                                  - {key: c, relation: cites, number: 5/KH-UBND, unit: 'ubnd:91', date: {value: 2023}}
                                  - {key: gap, relation: implements, missing: true, note: Chưa rõ}
                                duties: [{key: D, addressee: we, text: Rà soát, carriesOut: [a, b, c, gap]}]
                                """, Asks.OWN_PLAN)), UNIT, "plan", "K", Set.of(), Map.of())
                .plan();
        assertEquals(
                List.of("carried-a", "carried-b", "carried-c"), task(plan, "D").carriesOut());
        assertEquals(
                Stream.of("ubnd:12", "ubnd:91", "ubnd:91")
                        .map(code -> String.valueOf(UNITS.get(code)))
                        .toList(),
                plan.basis().stream().skip(1).map(BasisLine::unit).toList());
    }

    @Test
    void what_only_looks_different_is_the_same() {
        String head = "document: {kind: plan, issuer: 'capuy:12', title: K}\naddressees: [{key: we, name: C}]\n";
        PlanPackage plan = Inheritance.compose(
                        List.of(
                                asking(DIRECTIVE, head + """
                                        targets: [{key: T, name: Hoà bình, unit: "%", comparator: '=', value: 90.0, baseline: {value: 80.50}}]
                                        duties: [{key: D, addressee: we, text: Rà soát – báo cáo, windows: [tháng 6]}]
                                        """, Asks.OWN_PLAN),
                                asking(PROGRAMME, head + """
                                        targets: [{key: T, name: hòa  bình, unit: "%", comparator: '=', value: 90, baseline: {value: 80.5}, standing: false, composite: false}]
                                        duties: [{key: D, addressee: we, text: rà soát - báo cáo, windows: [Tháng 6]}]
                                        """, Asks.OWN_PLAN)),
                        UNIT,
                        "plan",
                        "K",
                        Set.of(),
                        Map.of())
                .plan();
        assertEquals(1, plan.targets().size());
        assertEquals("Hoà bình", plan.targets().get(0).name());
        assertEquals(
                List.of("Rà soát – báo cáo"),
                plan.tasks().stream().map(Task::summary).toList());
    }

    @Test
    void what_differs_stands_side_by_side_under_keys_of_its_own() {
        List<Target> targets = compose(Set.of()).targets();
        assertEquals(
                List.of("T1", "T2", "T3", "T2-2"),
                targets.stream().map(Target::key).toList());
        assertEquals(List.of(PROGRAMME + " T2"), places(targets.get(3).origins()));
    }

    @Test
    void a_target_comes_whole_but_for_its_place_in_the_text() {
        Target target = compose(Set.of()).targets().get(0);
        assertEquals(new Baseline(new BigDecimal("80.5"), 2020), target.baseline());
        assertEquals(new BigDecimal("99.9"), target.value());
        assertNull(target.section());
    }

    @Test
    void only_the_tasks_and_duties_of_the_unit_are_taken_and_make_way_for_its_own_keys() {
        assertEquals(
                List.of("D1", "D3", "D4", "G.1-2", "H.1", "D8", "G.9"),
                compose(Set.of()).tasks().stream().map(Task::key).toList());
    }

    @Test
    void to_make_the_plan_itself_is_no_task_of_it() {
        assertTrue(compose(Set.of()).tasks().stream()
                .noneMatch(task -> List.of("D5", "D6").contains(task.key())));
        assertTrue(compose(Asks.PASS_ON, Set.of()).tasks().stream()
                .anyMatch(task -> task.key().equals("D5")));
    }

    @Test
    void an_inherited_task_knows_which_part_its_unit_has_above_and_whether_it_was_only_requested() {
        PlanPackage plan = compose(Set.of());
        assertEquals(
                new Origin(DIRECTIVE.toString(), "D1", Role.LEAD, Relation.REQUESTED),
                task(plan, "D1").origins().get(0));
        assertEquals(
                new Origin(DIRECTIVE.toString(), "D3", Role.PERFORM, Relation.REQUESTED),
                task(plan, "D3").origins().get(0));
        assertEquals(
                new Origin(DIRECTIVE.toString(), "H.1", Role.COORDINATE, Relation.REQUESTED),
                task(plan, "H.1").origins().get(0));
    }

    @Test
    void an_inherited_task_waits_serves_and_produces_as_above() {
        PlanPackage plan = compose(Set.of());
        assertEquals(
                List.of(Condition.of("condition-1", "Khi có hướng dẫn")
                        .withOrigins(List.of(
                                Origin.of(DIRECTIVE.toString(), "condition-1"),
                                Origin.of(PROGRAMME.toString(), "condition-1")))),
                plan.conditions());
        assertEquals("condition-1", task(plan, "D3").waitsFor());
        assertEquals("condition-1", task(plan, "D4").waitsFor());
        assertEquals("condition-1", task(plan, "D8").waitsFor());
        assertEquals("report", task(plan, "D3").produces());
        assertEquals(
                List.of("ct", "ct-2"),
                plan.programmes().stream().map(Programme::key).toList());
        assertEquals("ct", task(plan, "G.1-2").programme());
        assertEquals("ct-2", task(plan, "G.9").programme());
        assertEquals("ct", plan.targets().get(2).programme());
    }

    @Test
    void the_plan_implements_every_plan_that_asks() {
        Inheritance.Composed composed = composed(Asks.OWN_PLAN, Set.of());
        assertEquals("28-CT/TW", composed.plan().basis().get(0).number());
        assertEquals(
                BasisLine.Relation.IMPLEMENTS, composed.plan().basis().get(1).relation());
        assertEquals(List.of(DIRECTIVE, PROGRAMME), List.copyOf(composed.links().values()));
    }

    @Test
    void what_is_left_out_is_not_taken_and_brings_nothing_along() {
        PlanPackage plan = compose(Set.of("T2", "T3", "G.1", "G.9"));
        assertEquals(1, plan.targets().size());
        assertTrue(plan.tasks().stream().noneMatch(task -> task.summary().equals("Nói chuyện")));
        assertEquals(List.of(), plan.programmes());
    }

    @Test
    void a_change_takes_the_place_of_what_was_inherited_and_keeps_its_origins() {
        PlanPackage plan = changed("""
                document: {place: Lai Châu}
                targets: [{key: T1, name: Có nước sạch, comparator: '=', value: 100, year: 2025}, {key: N, name: Mới}]
                taskGroups: [{key: group-1, title: Của mình, tasks: [{key: D1, summary: Rà soát kỹ}]}]
                mandates: [{addressee: we, asks: own-plan}]
                """);
        assertEquals(new BigDecimal(100), plan.targets().get(0).value());
        assertEquals(
                List.of(DIRECTIVE + " T1", PROGRAMME + " X1"),
                places(plan.targets().get(0).origins()));
        assertEquals("N", plan.targets().get(4).key());
        assertEquals(
                List.of(DIRECTIVE + " D1", PROGRAMME + " D9"),
                places(task(plan, "D1").origins()));
        assertEquals("Lai Châu", plan.document().place());
        assertEquals(UNIT.toString(), plan.document().issuer());
        assertEquals(Asks.OWN_PLAN, plan.mandates().get(0).asks());
    }

    @Test
    void a_key_of_ones_own_is_free_of_what_is_inherited_elsewhere() {
        PlanPackage plan = changed("""
                taskGroups: [{key: group-2, title: Của mình, tasks: [{key: D1, summary: Khác}]}]
                duties: [{key: D3, text: Của mình}]
                """);
        assertEquals(List.of(), task(plan, "D1").origins());
        assertEquals(
                List.of(DIRECTIVE + " D1", PROGRAMME + " D9"),
                places(task(plan, "D1-2").origins()));
        assertEquals(List.of(DIRECTIVE + " D3"), places(task(plan, "D3-2").origins()));
    }

    @Test
    void a_reporting_rule_is_passed_on_with_a_day_that_leaves_time_to_put_together_what_comes() {
        PlanPackage plan = Inheritance.compose(
                        List.of(asking(DIRECTIVE, REPORTS, Asks.OWN_PLAN), asking(PROGRAMME, REPORTS, Asks.OWN_PLAN)),
                        UNIT,
                        "plan",
                        "K",
                        Set.of("R3"),
                        Map.of())
                .plan();
        ReportingLine rule = plan.reporting().get(0);
        assertEquals(List.of(rule), plan.reporting());
        assertEquals(List.of(DIRECTIVE + " R1", PROGRAMME + " R1"), places(rule.origins()));
        assertEquals(List.of(), rule.who());
        assertEquals("P1Y", rule.frequency());
        assertEquals("F", rule.form());
        assertEquals(ReportingLine.Window.DECREE, rule.window());
        assertEquals(ReportingLine.Early.REFUSE, rule.early());
        assertNull(rule.via());
        assertNull(rule.section());
        // The 9th of November 2025 is a Sunday: who has the reports by Thursday the 6th has the Friday for them.
        assertEquals(new Deadline(7, 11, Deadline.Rule.BEFORE, null), rule.deadline());
    }

    /** Inherited and changed as a request has it done. */
    private static PlanPackage changed(String yaml) {
        JsonNode changes = PackageReader.tree(yaml.getBytes(StandardCharsets.UTF_8), true);
        Map<String, String> reserved = new FromMandates(List.of(), null, null, changes, null).ownKeys();
        return MergeChanges.merge(composed(Asks.OWN_PLAN, Set.of(), reserved).plan(), PackageReader.typed(changes));
    }

    private static PlanPackage compose(Set<String> leftOut) {
        return compose(Asks.OWN_PLAN, leftOut);
    }

    private static PlanPackage compose(Asks asks, Set<String> leftOut) {
        return composed(asks, leftOut).plan();
    }

    private static Inheritance.Composed composed(Asks asks, Set<String> leftOut) {
        return composed(asks, leftOut, Map.of("G.1", ""));
    }

    private static Inheritance.Composed composed(Asks asks, Set<String> leftOut, Map<String, String> reserved) {
        return Inheritance.compose(
                List.of(asking(DIRECTIVE, FIRST, asks), asking(PROGRAMME, SECOND, asks)),
                UNIT,
                "plan",
                "Kế hoạch",
                leftOut,
                reserved);
    }

    private static Source.Asking asking(PlanId id, String yaml, Asks asks) {
        PlanPackage plan = read(yaml);
        Content content = new Content(plan, new PlanRelations(plan, "government", Map.of(), Set.of()));
        Source source = new Source(
                id,
                plan.document().kind(),
                "Văn bản",
                plan.document().number(),
                "Cấp trên",
                UUID.randomUUID(),
                null,
                plan.document().title(),
                LocalDate.of(2024, 6, 25),
                plan,
                Source.byKey(content),
                content.mandates(),
                UNITS);
        return new Source.Asking(source, asks, Set.of("we"));
    }

    private static PlanPackage read(String yaml) {
        return PackageReader.typed(PackageReader.tree(yaml.getBytes(StandardCharsets.UTF_8), true));
    }

    private static Task task(PlanPackage plan, String key) {
        return plan.tasks().stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> places(List<Origin> origins) {
        return origins.stream().map(o -> o.plan() + " " + o.key()).toList();
    }
}
