package vn.thac.plan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Sentences;
import vn.thac.plan.Contract;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.check.PeriodsLeftOut.LeftOut;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.ReportingLine;

/** Which periods a plan that is entered late leaves out; report-service, which opens the others, reads the same examples. */
class PeriodsLeftOutTest {

    @Test
    void they_are_those_of_the_contracts_examples() throws IOException {
        Path file = Path.of(System.getProperty("thac.root", ".."), "plan-service/contract/periods-left-out.json");
        JsonNode examples = Contract.json().readTree(Files.readString(file)).path("examples");
        assertTrue(examples.size() > 150, examples.size() + " examples");
        for (JsonNode example : examples) {
            List<LeftOut> expected = new ArrayList<>();
            example.path("leftOut")
                    .forEach(one -> expected.add(new LeftOut(
                            one.path(0).asText(), LocalDate.parse(one.path(1).asText()))));
            ReportingLine rule = rule("{key: R, frequency: %s, window: %s, deadline: %s}"
                    .formatted(
                            example.path("frequency").asText(),
                            example.path("window").asText(),
                            example.path("deadline")));
            assertEquals(
                    expected,
                    PeriodsLeftOut.of(
                                    rule,
                                    LocalDate.parse(example.path("since").asText()),
                                    LocalDate.parse(example.path("entered").asText()))
                            .periods(),
                    example.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            # the rule                                                                      | since      | entered    | left out
            {key: R, frequency: P1Y, deadline: {day: 10, month: 11, rule: before}}          | 2023-07-01 | 2024-12-12 | 2023 (2023-11-09), 2024 (2024-11-09)
            {key: R, frequency: P1Y, deadline: {day: 10, month: 11, rule: before}}          | 2023-07-01 | 2024-11-09 | 2023 (2023-11-09)
            {key: R, frequency: P1Y, deadline: {day: 10, month: 11, rule: before}}          | 2023-11-10 | 2024-11-09 | none
            {key: R, frequency: P12M, kind: review, deadline: {day: 10, month: 11}}         | 2023-07-01 | 2024-03-01 | 2023 (2023-11-10)
            {key: R, frequency: P3M, window: calendar, deadline: {day: 20}}                 | 2024-06-01 | 2025-01-05 | 2024-Q2 (2024-07-20), 2024-Q3 (2024-10-20)
            {key: R, frequency: P1Y, kind: ad-hoc}                                          | 2023-07-01 | 2024-12-12 | none
            {key: R, trigger: khi có yêu cầu}                                               | 2023-07-01 | 2024-12-12 | none
            {key: R, frequency: P1Y, deadline: {day: 10, month: 11}}                        | 2024-12-12 | 2024-12-12 | none
            # followed for ten years and no more
            {key: R, frequency: P5Y}                                                        | 1946-01-01 | 2024-12-12 | 2011-2015 (2015-12-31), 2016-2020 (2020-12-31)
            """)
    void they_are_named_with_the_day_by_which_they_were_due(
            String rule, LocalDate since, LocalDate entered, String leftOut) {
        assertEquals(leftOut == null ? "" : leftOut, named(PeriodsLeftOut.of(rule(rule), since, entered)));
    }

    @Test
    void a_sentence_names_them_with_days_as_its_language_writes_them() {
        Fault fault = new Fault(
                PlanRefusal.PERIODS_LEFT_OUT,
                "/reporting/0",
                Map.of(
                        "from", LocalDate.of(2024, 6, 1),
                        "today", LocalDate.of(2025, 1, 5),
                        "periods",
                                PeriodsLeftOut.of(
                                        rule("{key: R, frequency: P3M, window: calendar, deadline: {day: 20}}"),
                                        LocalDate.of(2024, 6, 1),
                                        LocalDate.of(2025, 1, 5))));
        String vietnamese = new Sentences().of(fault, Locale.forLanguageTag("vi"));
        assertTrue(vietnamese.endsWith("2024-Q2 (hạn 20/07/2024), 2024-Q3 (hạn 20/10/2024)."), vietnamese);
        String english = new Sentences().of(fault, Locale.ENGLISH);
        assertTrue(english.endsWith("2024-Q2 (due 20 July 2024), 2024-Q3 (due 20 October 2024)."), english);
    }

    static String named(PeriodsLeftOut over) {
        return over.periods().stream()
                .map(one -> one.period() + " (" + one.due() + ")")
                .collect(Collectors.joining(", "));
    }

    private static ReportingLine rule(String text) {
        return FullPlan.read("reporting: [" + text + "]").reporting().get(0);
    }
}
