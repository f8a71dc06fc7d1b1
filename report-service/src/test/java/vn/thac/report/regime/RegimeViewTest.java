package vn.thac.report.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.WireName;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.report.NextAction;
import vn.thac.report.Samples;
import vn.thac.report.period.Deadline;
import vn.thac.report.period.WindowRule;
import vn.thac.report.regime.RegimeView.DeadlineView;

class RegimeViewTest {

    private static final UnitId ONE = UnitId.next();
    private static final UnitId OTHER = UnitId.next();

    private static Regime regime(RegimeKind kind, String frequency, UnitId... consolidators) {
        return new Regime(
                Samples.REGIME,
                Samples.PLAN,
                "R1",
                1,
                kind,
                frequency,
                null,
                WindowRule.UNSTATED,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(consolidators),
                Samples.PROVINCE.id(),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        // kind        frequency  who can ask
        "PERIODIC,   P1Y,       0",
        "PERIODIC,   P12M,      0",
        "PERIODIC,   P1W,       0",
        "PERIODIC,   P1D,       2",
        "PERIODIC,   ,          2",
        "AD_HOC,     ,          2",
        "AD_HOC,     P1Y,       2",
        "REVIEW,     ,          2",
        "REVIEW,     P1Y,       2",
        "DIFFICULTY, ,          0",
        "DIFFICULTY, P1Y,       0"
    })
    void each_reviewer_can_ask_for_what_does_not_open_by_itself(RegimeKind kind, String frequency, int who) {
        assertEquals(
                who,
                RegimeView.of(regime(kind, frequency, ONE, OTHER), null).nextActions().stream()
                        .filter(step -> step.action().equals("ask"))
                        .count());
    }

    @Test
    void asking_and_ending_have_their_addresses() {
        String at = "/v1/regimes/01920000-0000-7000-8000-000000000041/";
        Regime regime = regime(RegimeKind.AD_HOC, null, ONE);
        assertEquals(
                List.of(
                        new NextAction("ask", ONE, Duty.REVIEW, null, at + "ask"),
                        new NextAction("end", regime.issuer(), Duty.ISSUE, null, at + "end")),
                RegimeView.of(regime, null).nextActions());
    }

    @ParameterizedTest
    @CsvSource({"10, 11, BEFORE, before", "25, , BY, by"})
    void a_deadline_is_shown_as_the_plan_writes_it(int day, Integer month, Deadline.Rule rule, String word) {
        assertEquals(new DeadlineView(day, month, word, null), DeadlineView.of(new Deadline.OnDay(day, month, rule)));
    }

    @Test
    void a_span_is_shown_instead_of_a_day() {
        assertEquals(
                new DeadlineView(null, null, "by", "P10D"),
                DeadlineView.of(new Deadline.AfterEnd(java.time.Period.ofDays(10))));
        assertNull(DeadlineView.of(null));
    }

    @Test
    void the_interface_names_the_words_that_there_are() throws NoSuchFieldException {
        Schema rule = DeadlineView.class.getDeclaredField("rule").getAnnotation(Schema.class);

        assertEquals(WireName.words(Deadline.Rule.class), List.of(rule.enumeration()));
    }
}
