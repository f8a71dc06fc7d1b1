package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Sentences;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.PackageReader;

/** Which keys stand beside each other, and what may point at what. */
class KeyRulesTest {

    @ParameterizedTest
    @CsvSource({
        "addressees, key",
        "programmes, key",
        "basis, key",
        "duties, key",
        "conditions, key",
        "taskGroups, key",
        "targets, key",
        "reporting, key",
        "indicators, code",
        "forms, code"
    })
    void a_key_stands_once_in_its_list_and_every_further_one_is_named(String list, String field) {
        String yaml = "%1$s: [{%2$s: a}, {%2$s: b}, {%2$s: a}, {%2$s: A}, {%2$s: a}, {name: N}, {name: N}]";
        assertEquals(
                "/%1$s/2/%2$s duplicate-key, /%1$s/4/%2$s duplicate-key".formatted(list, field),
                faults(yaml.formatted(list, field)));
    }

    @Test
    void tasks_share_their_keys_with_the_tasks_of_other_groups_and_with_duties() {
        assertEquals(
                "/taskGroups/0/tasks/1/key duplicate-key, /taskGroups/1/tasks/0/key duplicate-key,"
                        + " /taskGroups/1/tasks/1/key duplicate-key",
                faults("""
                        duties: [{key: D}]
                        taskGroups: [{key: G, tasks: [{key: A}, {key: A}]}, {key: H, tasks: [{key: A}, {key: D}]}]
                        """));
    }

    @Test
    void a_group_that_is_one_piece_of_work_shares_its_key_with_tasks_and_duties() {
        assertEquals("/taskGroups/0/key duplicate-key, /taskGroups/1/tasks/0/key duplicate-key", faults("""
                        duties: [{key: D}]
                        taskGroups: [{key: D, asOne: true}, {key: G, asOne: true, tasks: [{key: G}]}, {key: H, tasks: [{key: H}]}]
                        """));
    }

    @Test
    void what_work_carries_out_is_a_document_of_the_basis() {
        assertEquals("/duties/0/carriesOut/1 unknown-key, /taskGroups/0/tasks/0/carriesOut/0 unknown-key", faults("""
                        basis: [{key: A}]
                        taskGroups: [{key: G, tasks: [{key: T, carriesOut: [X]}]}]
                        duties: [{key: D, carriesOut: [A, D]}]
                        """));
    }

    @Test
    void a_duty_is_part_of_another_that_is_there_and_never_of_itself() {
        assertEquals(
                "/duties/1/partOf duty-part-of-itself, /duties/2/partOf duty-part-of-itself, /duties/3/partOf unknown-key",
                faults("""
                        duties: [{key: A}, {key: B, partOf: C}, {key: C, partOf: B}, {key: D, partOf: X}, {key: E, partOf: B}, {key: F, partOf: A}]
                        """));
    }

    @Test
    void entries_of_different_kinds_may_have_one_key() {
        assertEquals(Found.NONE, faults("""
                        basis: [{key: a}]
                        targets: [{key: a}]
                        taskGroups: [{key: a, tasks: [{key: a}]}]
                        addressees: [{key: a}]
                        conditions: [{key: a}]
                        programmes: [{key: a}]
                        reporting: [{key: a}]
                        indicators: [{code: a}]
                        forms: [{code: a}]
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    document: {recipients: [{addressee: so}]}
                    basis: [{key: x, via: basis}, {key: basis}]
                    targets: [{key: x, programme: ct}]
                    taskGroups: [{key: x, lead: [so], coordinate: [so], requested: [so]}]
                    taskGroups: [{key: x, tasks: [{key: y, lead: [so], coordinate: [so], requested: [so], passesTo: [so]}]}]
                    taskGroups: [{key: x, tasks: [{key: y, duties: [D], programme: ct, waitsFor: dk}]}]
                    mandates: [{addressee: so, duty: D}]
                    reporting: [{key: x, who: [so], to: [so], via: so}]
                    monitoring: [{by: so}, {action: giám sát}]
                    """)
    void a_reference_that_leads_to_its_own_kind_is_right(String lines) {
        assertEquals(Found.NONE, faults(lines + """

                        addressees: [{key: so, parts: [hai]}, {key: hai}]
                        programmes: [{key: ct}]
                        conditions: [{key: dk}]
                        duties: [{key: D, addressee: so, with: [hai], passesTo: [so], programme: ct, waitsFor: dk}]
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    targets: [{key: x, programme: so}]                                    | /targets/0/programme
                    basis: [{key: x, via: T}]                                             | /basis/0/via
                    taskGroups: [{key: x, lead: [so, ct]}]                                | /taskGroups/0/lead/1
                    taskGroups: [{key: x, tasks: [{key: K}, {key: L, duties: [D, K]}]}]   | /taskGroups/0/tasks/1/duties/1
                    taskGroups: [{key: x, tasks: [{key: K, waitsFor: ct}]}]               | /taskGroups/0/tasks/0/waitsFor
                    taskGroups: [{key: x, tasks: [{key: K}]}]\\nmandates: [{duty: K}]     | /mandates/0/duty
                    mandates: [{addressee: D}]                                            | /mandates/0/addressee
                    monitoring: [{by: SO}]                                                | /monitoring/0/by
                    reporting: [{key: x, to: [so, ct]}]                                   | /reporting/0/to/1
                    """)
    void a_reference_to_another_kind_leads_nowhere(String lines, String pointer) {
        assertEquals(pointer + " unknown-key", faults(lines.replace("\\n", "\n") + """

                        addressees: [{key: so}]
                        programmes: [{key: ct}]
                        conditions: [{key: dk}]
                        duties: [{key: D}]
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dk                  | none
                    DK                  | unknown
                    kinh-phi            | unknown
                    Khi có hướng dẫn    | none
                    khi                 | unknown
                    -dk                 | none
                    dk?                 | none
                    """)
    void what_looks_like_a_key_is_one_where_a_plan_has_conditions(String said, String found) {
        String fault = "/duties/0/waitsFor unknown-key";
        String duties = "duties: [{key: D, waitsFor: '%s'}]".formatted(said);
        assertEquals(found.equals("none") ? Found.NONE : fault, faults("conditions: [{key: dk}]\n" + duties));
        assertEquals(Found.NONE, faults(duties));
    }

    @Test
    void a_word_longer_than_any_key_is_no_key() {
        String yaml = "conditions: [{key: dk}]\nduties: [{key: D, waitsFor: %s}]";
        assertEquals("/duties/0/waitsFor unknown-key", faults(yaml.formatted("a".repeat(80))));
        assertEquals(Found.NONE, faults(yaml.formatted("a".repeat(81))));
    }

    @Test
    void the_key_is_told_with_the_place_and_for_an_unknown_one_those_that_there_are() {
        List<Fault> faults = Found.faults(
                        "addressees: [{key: so}]\nduties: [{key: D}, {key: D, with: [so, ai], partOf: d}]",
                        KeyRulesTest::check)
                .list();
        assertEquals(new Fault(PlanRefusal.DUPLICATE_KEY, "/duties/1/key", Map.of("key", "D")), faults.get(0));
        assertEquals(
                List.of(
                        "Nothing in addressees has the key \"ai\". Those that there are: so.",
                        "Nothing in duties has the key \"d\". Did you mean D?"),
                faults.subList(1, 3).stream()
                        .map(fault -> new Sentences().of(fault, Locale.ENGLISH))
                        .toList());
    }

    @Test
    void changes_say_each_entry_once_and_may_point_at_what_is_inherited() {
        Faults faults = new Faults();
        PackageCheck.checkParts(PackageReader.tree("""
                        targets:
                          - {key: T, name: N, value: 5, unit: nhà, comparator: '>=', year: 2025}
                          - {key: T, name: M, value: 6, unit: nhà, comparator: '>=', year: 2025}
                        duties: [{key: D, text: Làm, addressee: inherited}]
                        taskGroups: [{key: G, title: G, tasks: [{key: D, summary: Làm}]}]
                        """.getBytes(StandardCharsets.UTF_8), true), "/changes", faults);
        assertEquals(
                "/changes/targets/1/key duplicate-key, /changes/taskGroups/0/tasks/0/key duplicate-key",
                Found.told(faults));
    }

    private static String faults(String yaml) {
        return Found.in(yaml, KeyRulesTest::check);
    }

    private static void check(At root, Faults faults) {
        new KeyRules(root, faults).check();
    }
}
