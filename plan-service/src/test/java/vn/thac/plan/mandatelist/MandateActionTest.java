package vn.thac.plan.mandatelist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.mandate.Standing;

class MandateActionTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, OWN_PLAN, draft answer | set-due excuse",
        "LATE, INTEGRATE, draft answer | set-due excuse",
        "OPEN, PASS_ON, draft answer pass-on | set-due excuse",
        "FULFILLED, OWN_PLAN, answer | refuse-answer",
        "EXCUSED, OWN_PLAN, ' | reopen'",
        "RECALLED, OWN_PLAN, ' | '",
        "PASSED_ON, OWN_PLAN, ' | '"
    })
    void what_can_be_done_follows_from_how_it_stands(Standing standing, Asks asks, String actions) {
        assertEquals(actions.strip(), (side(standing, asks, true) + " | " + side(standing, asks, false)).strip());
    }

    @ParameterizedTest
    @CsvSource({"FULFILLED, ANSWER", "EXCUSED, "})
    void under_a_plan_that_asks_nothing_any_more_nothing_is_asked_again(Standing standing, MandateAction action) {
        assertEquals(
                action == null ? List.of() : List.of(action), MandateAction.in(standing, Asks.OWN_PLAN, false, true));
    }

    private static String side(Standing standing, Asks asks, boolean owner) {
        return MandateAction.in(standing, asks, false, false).stream()
                .filter(action -> action.isOfTheOwner() == owner)
                .map(MandateAction::wire)
                .collect(Collectors.joining(" "));
    }
}
