package vn.thac.report.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;
import vn.thac.report.period.Window;
import vn.thac.report.rollup.Scope;

class QuestionTest {

    private static final RegimeId ONE = new RegimeId(new UUID(0, 1));
    private static final RegimeId TWO = new RegimeId(new UUID(0, 2));
    private static final Window DECREE = new Window(LocalDate.of(2023, 12, 15), LocalDate.of(2024, 12, 14));
    private static final Window CALENDAR = new Window(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    private static Question asked(String form, String period, Window window, RegimeId... regimes) {
        return Question.of(form, Period.of(period), window, List.of(regimes), false);
    }

    @Test
    void what_one_regime_asks_is_answered_by_its_own_totals() {
        Question question = asked("F", "2024", DECREE, ONE);

        assertEquals(Scope.ofRegime(ONE), question.scope());
        assertFalse(question.overRegimes());
    }

    @Test
    void what_several_ask_or_some_may_not_answer_has_totals_of_its_own() {
        Question several = asked("F", "2024", DECREE, ONE, TWO);
        Question mixed = Question.of("F", Period.of("2024"), DECREE, List.of(ONE), true);

        assertTrue(several.overRegimes());
        assertTrue(mixed.overRegimes());
        assertNotEquals(Scope.ofRegime(ONE), mixed.scope());
        assertEquals(several.scope(), mixed.scope());
        assertNull(several.request());
    }

    @Test
    void another_form_period_or_window_is_another_question_and_who_asks_first_is_none() {
        Question question = asked("F", "2024", DECREE, ONE, TWO);

        assertEquals(question.scope(), asked("F", "2024", DECREE, TWO, ONE).scope());
        for (Question other : List.of(
                asked("G", "2024", DECREE, ONE, TWO),
                asked("F", "2024", CALENDAR, ONE, TWO),
                asked("F", "2024", null, ONE, TWO),
                asked("F", "2024-H1", DECREE, ONE, TWO),
                asked("F", "2025", DECREE, ONE, TWO))) {
            assertNotEquals(question.scope(), other.scope());
        }
    }

    @Test
    void a_request_out_of_turn_is_that_of_its_regime() {
        Question storm = Question.of("F", Period.of("A1"), null, List.of(ONE), true);
        Question drowning = Question.of("F", Period.of("A1"), null, List.of(TWO), true);

        assertNotEquals(storm.scope(), drowning.scope());
        assertEquals(ONE, storm.request());
    }
}
