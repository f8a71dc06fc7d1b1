package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;

/** A plan names only periods that open, and the decree's windows only where the decree has them. */
class FrequencyRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"P1W", "P2W", "P1M", "P2M", "P3M", "P4M", "P6M", "P9M", "P12M", "P1Y", "P2Y", "P5Y"})
    void a_period_that_opens_is_taken_whatever_the_kind(String frequency) {
        assertEquals(Found.NONE, faults("{key: R, frequency: %s}".formatted(frequency)));
        assertEquals(
                Found.NONE, faults("{key: R, kind: review, frequency: %s, window: calendar}".formatted(frequency)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3W", "P4W", "P52W", "P5M", "P7M", "P8M", "P10M", "P18M", "P24M", "P3Y", "P4Y", "P10Y"})
    void any_other_would_never_open_and_is_refused_with_those_that_do(String frequency) {
        List<Fault> found = Found.faults(
                        "reporting: [{key: Q, frequency: P1Y}, {key: R, frequency: %s}]".formatted(frequency),
                        FrequencyRulesTest::check)
                .list();
        assertEquals(1, found.size());
        assertEquals("/reporting/1/frequency", found.get(0).pointer());
        assertEquals("frequency-never-opens", found.get(0).refusal().code());
        assertEquals(frequency, found.get(0).args().get("frequency"));
        assertEquals(
                "P1W, P2W, P1M, P2M, P3M, P4M, P6M, P9M, P12M, P1Y, P2Y, P5Y",
                found.get(0).args().get("known"));
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, none",
        "P3M, none",
        "P6M, none",
        "P9M, none",
        "P12M, none",
        "P1Y, none",
        "P1W, window",
        "P2W, window",
        "P2M, window",
        "P4M, window",
        "P2Y, window",
        "P5Y, window"
    })
    void windows_of_the_decree_are_for_its_own_periods(String frequency, String found) {
        String expected = found.equals("none") ? found : "/reporting/0/window window-not-of-frequency";
        assertEquals(expected, faults("{key: R, frequency: %s, window: decree}".formatted(frequency)));
        assertEquals(Found.NONE, faults("{key: R, frequency: %s, window: calendar}".formatted(frequency)));
        assertEquals(Found.NONE, faults("{key: R, frequency: %s, window: unstated}".formatted(frequency)));
        assertEquals(Found.NONE, faults("{key: R, frequency: %s}".formatted(frequency)));
    }

    @ParameterizedTest
    @CsvSource({
        "ask, calendar, false",
        "refuse, decree, false",
        "flag, unstated, false",
        "ask, unstated, true",
        "refuse, null, true"
    })
    void early_reports_are_held_back_only_where_the_days_of_the_data_are_said(
            String early, String window, boolean wrong) {
        assertEquals(
                wrong ? "/reporting/0/early early-without-window" : Found.NONE,
                faults("{key: R, frequency: P1Y, window: %s, early: %s}".formatted(window, early)));
    }

    @Test
    void a_rule_without_a_period_says_nothing_wrong() {
        assertEquals(Found.NONE, faults("{key: R}, {key: S, frequency: null, window: decree}"));
    }

    @Test
    void a_period_that_never_opens_is_not_asked_for_its_window_too() {
        assertTrue(faults("{key: R, frequency: P7M, window: decree}")
                .equals("/reporting/0/frequency frequency-never-opens"));
    }

    private static String faults(String rules) {
        return Found.in("reporting: [" + rules + "]", FrequencyRulesTest::check);
    }

    private static void check(At root, Faults faults) {
        new FrequencyRules(root, faults).check();
    }
}
