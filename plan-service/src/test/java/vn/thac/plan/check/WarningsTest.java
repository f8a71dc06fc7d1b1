package vn.thac.plan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Fault;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;

class WarningsTest {

    private static final String PACKAGE = """
            document: {kind: plan, issuer: 'ubnd:91', title: K, date: {value: 2024-07-23}}
            basis: [{key: B, relation: cites, kind: law, date: {value: 2024-08-01}}]
            addressees:
              - {key: so, name: Sở, track: government}
              - {key: doan, name: Đoàn thể, track: mass}
              - {key: bao, name: Báo, track: media}
              - {key: tat-ca, name: Tất cả, parts: [so, doan]}
            duties: [{key: D, addressee: bao, relation: requested, text: T}]
            reporting: [{key: R, who: [tat-ca, bao]}]
            """;

    @Test
    void a_reporting_rule_that_binds_whom_the_plan_only_requests_is_flagged() {
        assertEquals(
                List.of(
                        "/basis/0/date basis-after-date",
                        "/reporting/0/who/0 reporting-binds-requested doan",
                        "/reporting/0/who/1 reporting-binds-requested bao"),
                warnings("government"));
    }

    @Test
    void the_party_orders_all_but_whom_it_says_to_request() {
        assertEquals(
                List.of("/basis/0/date basis-after-date", "/reporting/0/who/1 reporting-binds-requested bao"),
                warnings("party"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    {value: 2023-07-01}                      | 2024-12-12 | 2023 (2023-12-14)
                    {value: 2024-12-11}                      | 2024-12-12 | none
                    {value: 2024-12-12}                      | 2024-12-15 | 2024 (2024-12-14)
                    {value: 2024-12-12}                      | 2024-12-12 | none
                    {value: 2024-12-01, precision: month}    | 2024-12-31 | none
                    {value: 2024-12-01, precision: month}    | 2026-01-01 | 2025 (2025-12-14)
                    {value: 2024-11-01, precision: month}    | 2024-12-16 | 2024 (2024-12-14)
                    {value: 2024-01-01, precision: year}     | 2024-12-31 | none
                    {value: 2023-01-01, precision: year}     | 2024-12-31 | 2024 (2024-12-14)
                    none                                     | 2024-12-31 | none
                    """)
    void a_plan_that_is_entered_after_any_day_its_date_can_mean_names_the_periods_that_it_leaves_out(
            String date, LocalDate today, String leftOut) {
        String text = """
                document: {kind: plan, issuer: 'ubnd:91', title: K, date: %s}
                addressees: [{key: so, name: Sở}]
                reporting:
                  - {key: R1, who: [so], trigger: khi có yêu cầu}
                  - {key: R2, who: [so], frequency: P1Y}
                """.formatted(date == null ? "null" : date);
        assertEquals(
                leftOut == null ? List.of() : List.of("/reporting/1 periods-left-out " + leftOut),
                of(read(text), "government", Set.of(), today).stream()
                        .map(w -> w.pointer() + " " + w.refusal().code() + " "
                                + PeriodsLeftOutTest.named((PeriodsLeftOut)
                                        Objects.requireNonNull(w.args().get("periods"))))
                        .toList());
    }

    @Test
    void what_was_due_before_a_late_entry_is_late_from_the_start_and_said_at_its_place() {
        String text = """
                document: {kind: plan, issuer: 'ubnd:91', title: K, date: {value: 2024-07-23}}
                addressees: [{key: so, name: Sở}]
                mandates: [{addressee: so, asks: own-plan, due: 2024-10-31}, {addressee: so, asks: integrate}]
                duties:
                  - {key: D1, addressee: so, text: T, due: 2024-12-12}
                  - {key: D2, addressee: so, text: T, due: 2024-12-11}
                taskGroups:
                  - {key: G, title: N, tasks: [{key: T1, title: V}, {key: T2, title: V, due: 2024-08-01}]}
                """;
        assertEquals(
                List.of(
                        "/mandates/0/due due-before-entry",
                        "/duties/1/due due-before-entry",
                        "/taskGroups/0/tasks/1/due due-before-entry"),
                warnings(text, "government", LocalDate.of(2024, 12, 12)));
        assertEquals(List.of(), warnings(text, "government", LocalDate.of(2024, 7, 23)));
    }

    @Test
    void days_of_the_year_that_nobody_can_tell_are_said_at_their_place() {
        String text = """
                document: {kind: plan, issuer: 'ubnd:91', title: K}
                addressees: [{key: so, name: Sở}]
                duties: [{key: D1, addressee: so, text: T, windows: [01/06 - 30/06, dịp hè]}]
                taskGroups:
                  - {key: G, title: N, tasks: [{key: T1, summary: V, windows: [Trung thu]}, {key: T2, summary: V, windows: [2/9/2024]}]}
                """;
        assertEquals(
                List.of("/duties/0/windows/1 window-unread", "/taskGroups/0/tasks/1/windows/0 window-unread"),
                warnings(text, "government", LocalDate.of(2024, 7, 23)));
    }

    @Test
    void whom_the_issuer_stands_beside_is_only_requested_and_said_so() {
        PlanPackage plan = read(PACKAGE);
        assertEquals(
                List.of("so, doan", "bao"),
                of(plan, "government", Set.of("so"), LocalDate.of(2024, 7, 23)).stream()
                        .filter(w -> w.refusal() == PlanRefusal.REPORTING_BINDS_REQUESTED)
                        .map(w -> w.args().get("addressees"))
                        .toList());
    }

    private static List<String> warnings(String track) {
        return warnings(PACKAGE, track, LocalDate.of(2024, 12, 12));
    }

    private static List<Fault> of(PlanPackage plan, String track, Set<String> onlyRequested, LocalDate today) {
        return Warnings.of(plan, plan.document().date(), track, Map.of(), onlyRequested, today);
    }

    private static PlanPackage read(String text) {
        return PackageReader.typed(PackageReader.tree(text.getBytes(StandardCharsets.UTF_8), true));
    }

    private static List<String> warnings(String text, String track, LocalDate today) {
        return of(read(text), track, Set.of(), today).stream()
                .map(w -> w.pointer() + " " + w.refusal().code()
                        + (w.args().containsKey("addressees") ? " " + w.args().get("addressees") : ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            # who reports        declared                                        what is left open
            so                 | none                                          | none
            so, doan           | none                                          | A, B
            tat-ca             | none                                          | A, B
            tat-ca             | {indicators: [A], who: [so]}                   | B
            tat-ca             | {indicators: [B, A], who: [so]}                | none
            """)
    void several_who_answer_one_form_are_better_told_whose_figure_counts(String who, String declared, String open) {
        String text = """
                document: {kind: plan, issuer: 'ubnd:91', title: K}
                addressees:
                  - {key: so, name: Sở, track: government}
                  - {key: doan, name: Đoàn thể, track: government}
                  - {key: tat-ca, name: Tất cả, parts: [so, doan]}
                reporting: [{key: R, who: [%s], form: F, suppliedBy: [%s]}]
                forms: [{code: F, indicators: [A, B]}]
                """.formatted(who, declared == null ? "" : declared);
        PlanPackage plan = PackageReader.typed(PackageReader.tree(text.getBytes(StandardCharsets.UTF_8), true));
        List<String> found = of(plan, "government", Set.of(), LocalDate.of(2024, 7, 23)).stream()
                .map(w ->
                        w.pointer() + " " + w.refusal().code() + " " + w.args().get("indicators"))
                .toList();
        assertEquals(open == null ? List.of() : List.of("/reporting/0 supplier-undeclared " + open), found);
    }
}
