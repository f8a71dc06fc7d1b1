package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;

/** What a plan may rest on. */
class BasisRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    number: 5/KH-UBND            | none
                    subject: Nước sạch           | none
                    kind: law                    | none
                    issuer: Quốc hội             | none
                    unit: 'ubnd:91'              | none
                    unit: null                   | /basis/0 basis-says-nothing
                    missing: true                | none
                    missing: 'true'              | /basis/0 basis-says-nothing
                    missing: false               | /basis/0 basis-says-nothing
                    note: n                      | /basis/0 basis-says-nothing
                    date: {value: 2024-07-23}    | /basis/0 basis-says-nothing
                    number: null, kind: null     | /basis/0 basis-says-nothing
                    """)
    void a_line_says_something_of_its_document_unless_it_is_a_gap(String said, String found) {
        assertEquals(found, faults("basis: [{key: B, relation: cites, " + said + "}]"));
    }

    @Test
    void every_kind_that_nobody_knows_is_named() {
        String yaml =
                "document: {kind: poem}\nbasis: [{key: A, kind: law}, {key: B, kind: song}, {key: C, missing: true}]";
        assertEquals("/basis/1/kind unknown-document-kind, /document/kind unknown-document-kind", faults(yaml));
        assertEquals(
                List.of(
                        new Fault(PlanRefusal.UNKNOWN_DOCUMENT_KIND, "/document/kind", Map.of("kind", "poem")),
                        new Fault(PlanRefusal.UNKNOWN_DOCUMENT_KIND, "/basis/1/kind", Map.of("kind", "song"))),
                Found.faults(yaml, BasisRulesTest::check).list());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    number: 5/KH-UBND, unit: 'ubnd:91', date: {value: 2024-07-23}           | cycle
                    number: 5/KH-UBND, unit: 'ubnd:91', date: {value: 2024-12-31}           | cycle
                    number: Số 05 /kh–ubnd, unit: 'ubnd:91', date: {value: 2024-01-01}      | cycle
                    number: 5/KH-UBND, unit: 'ubnd:91', date: {value: 2023-07-23}           | other
                    number: 5/KH-UBND, unit: 'ubnd:92', date: {value: 2024-07-23}           | other
                    number: 6/KH-UBND, unit: 'ubnd:91', date: {value: 2024-07-23}           | other
                    number: 5/QĐ-UBND, unit: 'ubnd:91', date: {value: 2024-07-23}           | other
                    number: 5/KH-UBND, date: {value: 2024-07-23}                            | other
                    number: 5/KH-UBND, unit: 'ubnd:91'                                      | other
                    number: 5/KH-UBND, unit: 'ubnd:91', date: {value: x}                    | other
                    kind: plan, unit: 'ubnd:91', date: {value: 2024-07-23}                  | other
                    """)
    void a_line_with_the_number_issuer_and_year_of_the_plan_is_the_plan_itself(String said, String meant) {
        assertEquals(
                meant.equals("cycle") ? "/basis/0 basis-cycle" : Found.NONE,
                faults("document: {kind: plan, number: 5/KH-UBND, issuer: 'ubnd:91', date: {value: 2024-07-23}}\n"
                        + "basis: [{key: B, relation: cites, " + said + "}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    issuer: 'ubnd:91', date: {value: 2024-07-23}
                    number: 5/KH-UBND, date: {value: 2024-07-23}
                    number: 5/KH-UBND, issuer: 'ubnd:91'
                    number: 5/KH-UBND, issuer: 'ubnd:91', date: {value: 2025-07-23}
                    """)
    void a_plan_that_lacks_number_issuer_or_year_is_cited_by_no_line(String head) {
        assertEquals(
                Found.NONE,
                faults(
                        "document: {kind: plan, " + head + "}\n"
                                + "basis: [{key: B, relation: cites, number: 5/KH-UBND, unit: 'ubnd:91', date: {value: 2024-07-23}}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A>B B>        | none
                    A>B B>C C>    | none
                    A>A           | 0
                    A>B B>A       | 0 1
                    A>B B>C C>A   | 0 1 2
                    A>B B>C C>B   | 1 2
                    A>nobody      | none
                    """)
    void a_way_through_other_documents_never_turns_back(String ways, String turning) {
        StringBuilder yaml = new StringBuilder("basis: [");
        for (String way : ways.split(" ")) {
            String[] ends = way.split(">");
            yaml.append("{key: %s, kind: law, via: %s},".formatted(ends[0], ends.length > 1 ? ends[1] : "null"));
        }
        String expected = turning.equals("none")
                ? Found.NONE
                : "/basis/" + turning.replace(" ", "/via basis-cycle, /basis/") + "/via basis-cycle";
        assertEquals(expected, faults(yaml + "]"));
    }

    @Test
    void a_cycle_is_told_with_the_key_of_its_line() {
        assertEquals(
                List.of(new Fault(PlanRefusal.BASIS_CYCLE, "/basis/0/via", Map.of("key", "B7"))),
                Found.faults("basis: [{key: B7, kind: law, via: B7}]", BasisRulesTest::check)
                        .list());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    28-CT/TW        | none
                    Số 028-CT/TW    | none
                    28–ct/tw        | none
                    48-CTr/TU       | none
                    issued          | none
                    29-CT/TW        | /targets/0/origins/0/plan unknown-origin
                    28-CT           | /targets/0/origins/0/plan unknown-origin
                    Số              | /targets/0/origins/0/plan unknown-origin
                    """)
    void an_origin_is_a_number_that_the_plan_rests_on_or_a_plan_in_force(String plan, String found) {
        assertEquals(found, faults("""
                        basis: [{key: A, relation: implements, number: 28-CT/TW}, {key: B, relation: cites, number: 48-CTr/TU}, {key: C, kind: law}]
                        targets: [{key: T, origins: [{plan: %s, key: T}]}]
                        """.formatted(plan)));
    }

    @Test
    void targets_duties_and_tasks_have_origins_and_each_is_named() {
        assertEquals(
                "/duties/1/origins/0/plan unknown-origin, /targets/0/origins/1/plan unknown-origin,"
                        + " /taskGroups/1/tasks/0/origins/0/plan unknown-origin",
                faults("""
                        targets: [{key: T, origins: [{plan: issued, key: T}, {plan: 1/KH, key: T}]}]
                        duties: [{key: D}, {key: E, origins: [{plan: 1/KH, key: T}]}]
                        taskGroups: [{key: G}, {key: H, tasks: [{key: K, origins: [{plan: 1/KH, key: T}, {key: T}]}]}]
                        """));
    }

    private static String faults(String yaml) {
        return Found.in(yaml, BasisRulesTest::check);
    }

    private static void check(At root, Faults faults) {
        new BasisRules(root, Known.ONES, faults).check();
    }
}
