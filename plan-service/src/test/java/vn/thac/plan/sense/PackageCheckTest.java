package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Faults;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PackageReader;

class PackageCheckTest {

    private static final Surroundings AROUND = new Surroundings() {
        @Override
        public boolean knowsDocumentKind(String kind) {
            return Set.of("plan", "directive", "action-programme", "law", "resolution", "decision", "convention")
                    .contains(kind);
        }

        @Override
        public boolean knowsUrgency(String word) {
            return false;
        }

        @Override
        public boolean knowsSecrecy(String word) {
            return false;
        }

        @Override
        public boolean takesSecrets() {
            return false;
        }

        @Override
        public boolean knowsBudgetStep(String word) {
            return Known.ONES.knowsBudgetStep(word);
        }

        @Override
        public boolean knowsIndicator(String code) {
            return code.equals("known");
        }

        @Override
        public boolean knowsForm(String code) {
            return code.equals("known-form");
        }

        @Override
        public boolean knowsIssuedPlan(String planId) {
            return planId.endsWith("0009");
        }
    };

    private static final String HEAD =
            "document: {kind: plan, issuer: 'ubnd:91', title: Kế hoạch, date: {value: 2024-07-23}}\n";

    @Test
    void a_plan_needs_nothing_but_kind_issuer_and_title() {
        assertEquals(List.of(), faults("document: {kind: plan, issuer: 'ubnd:91', title: Kế hoạch}"));
    }

    @Test
    void the_packages_of_the_sample_have_no_fault() throws IOException {
        try (var files = Files.list(SampleUnits.SAMPLE.resolve("plans"))) {
            for (var file : files.toList()) {
                assertEquals(List.of(), faults(Files.readString(file)), file.toString());
            }
        }
    }

    @Test
    void every_wording_that_the_schema_shows_is_a_target_without_a_fault() {
        String shown = PackageReader.json(FullPlan.schema().at("/$defs/target/examples"));
        assertTrue(shown.contains("550/100.000"), shown);
        assertEquals(List.of(), faults(HEAD + "targets: " + shown));
    }

    @Test
    void all_faults_of_shape_and_sense_are_named_together() {
        assertEquals(
                List.of(
                        "/addressees/1/key duplicate-key",
                        "/basis/0/relation bad-value",
                        "/document/colour unknown-field",
                        "/document/title missing-value",
                        "/duties/0/addressee unknown-key",
                        "/targets/0/value number-unreadable",
                        "/taskGroups/0/tasks/0/due impossible-date"),
                faults("""
                        document: {kind: plan, issuer: 'ubnd:91', colour: red}
                        basis: [{key: B1, relation: copies, kind: law}]
                        addressees: [{key: a, name: A}, {key: a, name: B}]
                        duties: [{key: D1, addressee: nobody, text: Làm}]
                        targets: [{key: T1, comparator: '>', value: many}]
                        taskGroups: [{key: G, title: G, tasks: [{key: G.1, summary: S, due: 2024-02-30}]}]
                        """));
    }

    @Test
    void every_reference_must_lead_somewhere() {
        assertEquals(
                List.of(
                        "/basis/0/via unknown-key",
                        "/document/recipients/0/addressee unknown-key",
                        "/duties/0/passesTo/0 unknown-key",
                        "/duties/0/programme unknown-key",
                        "/duties/0/waitsFor unknown-key",
                        "/duties/0/with/0 unknown-key",
                        "/forms/0/indicators/0 unknown-indicator",
                        "/mandates/0/addressee unknown-key",
                        "/mandates/0/duty unknown-key",
                        "/monitoring/0/by unknown-key",
                        "/reporting/0/form unknown-form",
                        "/reporting/0/to/0 unknown-key",
                        "/reporting/0/via unknown-key",
                        "/reporting/0/who/0 unknown-key",
                        "/targets/0/indicator unknown-indicator",
                        "/targets/0/origins/0/plan unknown-origin",
                        "/targets/0/programme unknown-key",
                        "/taskGroups/0/coordinate/0 unknown-key",
                        "/taskGroups/0/lead/0 unknown-key",
                        "/taskGroups/0/requested/0 unknown-key",
                        "/taskGroups/0/tasks/0/coordinate/0 unknown-key",
                        "/taskGroups/0/tasks/0/duties/0 unknown-key",
                        "/taskGroups/0/tasks/0/lead/0 unknown-key",
                        "/taskGroups/0/tasks/0/passesTo/0 unknown-key",
                        "/taskGroups/0/tasks/0/programme unknown-key",
                        "/taskGroups/0/tasks/0/requested/0 unknown-key",
                        "/taskGroups/0/tasks/0/waitsFor unknown-key"),
                faults("""
                        document: {kind: plan, issuer: 'ubnd:91', title: K, recipients: [{name: N, addressee: x}]}
                        basis: [{key: B, relation: cites, kind: law, via: x}]
                        targets: [{key: T, indicator: x, programme: x, origins: [{plan: 1/KH-UBND, key: T}]}]
                        taskGroups: [{key: G, title: G, lead: [x], coordinate: [x], requested: [x], tasks: [{key: K, summary: S, lead: [x], coordinate: [x], requested: [x], duties: [x], passesTo: [x], programme: x, waitsFor: x}]}]
                        duties: [{key: D, text: T, with: [x], passesTo: [x], programme: x, waitsFor: x}]
                        conditions: [{key: c, text: Khi có hướng dẫn}]
                        mandates: [{addressee: x, asks: own-plan, duty: x}]
                        reporting: [{key: R, who: [x], to: [x], via: x, form: x}]
                        monitoring: [{by: x, action: giám sát}]
                        forms: [{code: F, indicators: [x]}]
                        """));
    }

    @Test
    void what_the_catalogue_or_another_plan_has_may_be_used() {
        assertEquals(List.of(), faults(HEAD + """
                basis: [{key: B, relation: implements, kind: directive, number: 'Số 028-CT/TW', issuer: Bộ Chính trị}]
                targets:
                  - {key: T, indicator: known, origins: [{plan: 28-CT/TW, key: T}, {plan: 01920000-0000-7000-8000-000000000009, key: T}]}
                reporting: [{key: R, form: known-form}]
                """));
    }

    @Test
    void targets_keep_their_sense() {
        assertEquals(
                List.of(
                        "/targets/0/comparator target-value-without-comparator",
                        "/targets/3/value value-too-precise",
                        "/targets/4/then target-then-without-year",
                        "/targets/6/value value-too-precise"),
                faults(HEAD + """
                        indicators: [{code: I, name: N, unit: "%", rule: ratio}, {code: S, name: N, unit: trẻ, rule: sum}]
                        targets:
                          - {key: T0, value: 5}
                          - {key: T1, indicator: I, comparator: "=", value: 100.5, unit: "%"}
                          - {key: T2, indicator: I, comparator: ">", value: 100, unit: "%"}
                          - {key: T3, indicator: S, comparator: "=", value: 0.0000001}
                          - {key: T4, indicator: I, comparator: ">", value: 99.9, unit: "%", then: maintain}
                          - {key: T5, indicator: S, comparator: ">=", value: 20000.000001, unit: trẻ}
                          - {key: T6, indicator: S, comparator: ">=", value: 1e400, unit: trẻ}
                        """));
    }

    @Test
    void addressees_keep_their_sense() {
        assertEquals(
                List.of(
                        "/addressees/0/parts parts-cycle",
                        "/addressees/1/parts parts-cycle",
                        "/addressees/2/type addressee-is-no-unit",
                        "/addressees/3/vague addressee-vague-and-named",
                        "/addressees/4/selector selector-says-nothing"),
                faults(HEAD + """
                        addressees:
                          - {key: a, name: A, parts: [b]}
                          - {key: b, name: B, parts: [a]}
                          - {key: c, name: C, type: person, unit: "ubnd:91"}
                          - {key: d, name: D, vague: true, unit: "ubnd:91"}
                          - {key: e, name: E, selector: {tree: command}}
                        """));
    }

    @Test
    void dates_and_periods_keep_their_sense() {
        assertEquals(
                List.of(
                        "/document/date/value impossible-date",
                        "/programmes/0/period impossible-period",
                        "/reporting/0/deadline impossible-date",
                        "/reporting/1/deadline deadline-says-nothing"),
                faults("""
                        document: {kind: plan, issuer: 'ubnd:91', title: K, date: {value: 2023-02-29}}
                        programmes: [{key: P, name: P, period: {from: 2030, to: 2021}}]
                        reporting: [{key: R, deadline: {day: 31, month: 4}}, {key: Q, deadline: {rule: before}}]
                        """));
        assertEquals(
                List.of("/mandates/0/due due-before-date"),
                faults(
                        HEAD
                                + "addressees: [{key: a, name: A}]\nmandates: [{addressee: a, asks: own-plan, due: 2024-07-22}]"));
    }

    @Test
    void nothing_is_due_before_the_first_day_that_the_date_can_mean_but_what_was_inherited() {
        String dues = """
                basis: [{key: B, relation: implements, kind: plan, number: 1/KH}]
                taskGroups: [{key: G, title: G, tasks: [{key: A, summary: S, due: 2024-07-01}, {key: B, summary: S, due: 2024-06-30}, {key: C, summary: S, due: 2024-06-30, origins: [{plan: 1/KH, key: C}]}]}]
                """;
        String head = "document: {kind: plan, issuer: 'ubnd:91', title: K%s}\n";
        String month = head.formatted(", date: {value: 2024-07-15, precision: month}");
        assertEquals(List.of("/taskGroups/0/tasks/1/due due-before-date"), faults(month + dues));
        assertEquals(List.of(), faults(head.formatted("") + dues));
    }

    @Test
    void a_basis_that_leads_back_is_refused() {
        assertEquals(
                List.of("/basis/0/via basis-cycle", "/basis/1/via basis-cycle", "/basis/2 basis-cycle"), faults("""
                        document: {kind: plan, number: 5/KH-UBND, issuer: 'ubnd:91', title: K, date: {value: 2024-07-23}}
                        basis:
                          - {key: B1, relation: cites, kind: law, via: B2}
                          - {key: B2, relation: cites, kind: law, via: B1}
                          - {key: B3, relation: implements, kind: plan, number: 05/kh-ubnd, unit: 'ubnd:91', date: {value: 2024-01-01}}
                        """));
    }

    @Test
    void a_number_of_nothing_but_blanks_is_none() {
        assertEquals(List.of("/targets/0/origins/0/plan unknown-origin"), faults("""
                        document: {kind: plan, number: "\\u00a0", issuer: 'ubnd:91', title: K, date: {value: 2024-07-23}}
                        basis: [{key: B, relation: cites, kind: plan, number: "\\u200b\\u00a0", unit: 'ubnd:91', date: {value: 2024-01-01}}]
                        targets: [{key: T, origins: [{plan: "\\u00a0", key: T}]}]
                        """));
    }

    @Test
    void a_duty_and_a_task_cannot_share_a_key() {
        assertEquals(
                List.of("/taskGroups/0/tasks/0/key duplicate-key"),
                faults(
                        HEAD
                                + "duties: [{key: X, text: T}]\ntaskGroups: [{key: G, title: G, tasks: [{key: X, summary: S}]}]"));
    }

    @Test
    void a_package_of_another_shape_altogether_is_refused_and_not_walked_into() {
        for (String odd : List.of(
                "[]", "7", "'text'", "null", "{document: 5, addressees: {}, duties: [[]], targets: [null, 7]}")) {
            assertTrue(!faults(odd).isEmpty(), odd);
        }
    }

    @Test
    void every_unit_that_is_named_is_found_with_its_place() {
        var tree = PackageReader.tree("""
                document: {kind: plan, issuer: 'ubnd:91', title: K}
                basis: [{key: B, relation: cites, unit: 'ubnd:7'}]
                addressees: [{key: a, name: A, units: ['ubnd:1', 'not a unit'], selector: {under: 'dvhc:91', except: ['ubnd:2']}}]
                """.getBytes(StandardCharsets.UTF_8), true);
        List<String> found = new ArrayList<>();
        UnitReferences.in(tree).forEach(r -> found.add(r.unit() + " " + r.pointer() + " " + r.part()));
        assertEquals(
                List.of(
                        "ubnd:91 /document/issuer ACTS",
                        "ubnd:7 /basis/0/unit ISSUED",
                        "ubnd:1 /addressees/0/units/0 ACTS",
                        "dvhc:91 /addressees/0/selector/under BOUNDS",
                        "ubnd:2 /addressees/0/selector/except/0 BOUNDS"),
                found);
    }

    private static List<String> faults(String yaml) {
        Faults faults = new Faults();
        PackageCheck.check(PackageReader.tree(yaml.getBytes(StandardCharsets.UTF_8), true), AROUND, faults);
        Set<String> sorted = new TreeSet<>();
        faults.list().forEach(f -> sorted.add(f.pointer() + " " + f.refusal().code()));
        return List.copyOf(sorted);
    }
}
