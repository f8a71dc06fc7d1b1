package vn.thac.plan.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.packages.ReportingLine.Kind;

class ReportingLineTest {

    @Test
    void what_is_asked_for_and_what_names_no_period_never_opens_by_itself() {
        assertFalse(line(Kind.AD_HOC, "P1Y", null).opensByItself());
        assertFalse(line(null, null, null).opensByItself());
    }

    @Test
    void a_kind_that_is_not_said_is_periodic_unless_only_a_trigger_is_named() {
        assertEquals(Kind.PERIODIC, line(null, null, null).kindOrDefault());
        assertEquals(Kind.PERIODIC, line(null, "P1Y", "khi có yêu cầu").kindOrDefault());
        assertEquals(Kind.AD_HOC, line(null, null, "khi có yêu cầu").kindOrDefault());
        assertEquals(
                Kind.REVIEW,
                line(Kind.INTERIM_REVIEW, null, null).kindOrDefault().asFollowed());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, P1M, -, true",
                "-, P1Y, -, true",
                "-, P12M, -, true",
                "-, P1Y, khi có yêu cầu, true",
                "PERIODIC, P3M, -, true",
                "-, -, khi có yêu cầu, false",
                "PERIODIC, -, -, false",
                "PERIODIC, hằng tháng, -, false",
                "-, P2M, -, true",
                "-, P2Y, -, true",
                "-, P1W, -, true",
                "-, P7M, -, false",
                "-, P3Y, -, false",
                "-, p1m, -, false",
                "AD_HOC, P1M, -, false",
                "INTERIM_REVIEW, P1Y, -, true",
                "INTERIM_REVIEW, -, khi sơ kết, false",
                "FINAL_REVIEW, P1Y, -, true",
                "FINAL_REVIEW, -, khi sơ kết, false",
                "REVIEW, P1Y, -, true",
                "REVIEW, -, khi sơ kết, false",
                "DIFFICULTY, P1M, -, false"
            })
    void periods_open_by_themselves_where_a_known_one_is_named_for_a_periodic_report_or_a_review(
            @Nullable Kind kind, @Nullable String frequency, @Nullable String trigger, boolean opens) {
        assertEquals(opens, line(kind, frequency, trigger).opensByItself());
    }

    @ParameterizedTest
    @CsvSource({
        "PERIODIC, PERIODIC",
        "AD_HOC, AD_HOC",
        "INTERIM_REVIEW, REVIEW",
        "FINAL_REVIEW, REVIEW",
        "REVIEW, REVIEW",
        "DIFFICULTY, DIFFICULTY"
    })
    void reviews_are_followed_as_one_kind(Kind kind, Kind followed) {
        assertEquals(followed, kind.asFollowed());
        assertEquals(kind, line(kind, null, "khi có yêu cầu").kindOrDefault());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {key: R}                                                   | UNSTATED |
                    {key: R, window: null, deadline: {day: 20}}                | UNSTATED | BY
                    {key: R, window: decree, deadline: {day: 20, rule: by}}    | DECREE   | BY
                    {key: R, window: calendar, deadline: {rule: before}}       | CALENDAR | BEFORE
                    {key: R, window: unstated, deadline: {offset: P5D}}        | UNSTATED | BY
                    """)
    void a_span_that_is_not_said_is_unstated_and_a_deadline_includes_its_day(
            String rule, ReportingLine.Window window, ReportingLine.Deadline.@Nullable Rule deadline) {
        ReportingLine read =
                FullPlan.read("reporting: [" + rule + "]").reporting().get(0);
        assertEquals(window, read.windowOrDefault());
        assertEquals(deadline, read.deadline() == null ? null : read.deadline().ruleOrDefault());
    }

    private static ReportingLine line(@Nullable Kind kind, @Nullable String frequency, @Nullable String trigger) {
        return new ReportingLine(
                "R", List.of(), List.of(), null, null, kind, frequency, null, null, null, trigger, null, List.of(),
                null, null, null, null, List.of());
    }
}
