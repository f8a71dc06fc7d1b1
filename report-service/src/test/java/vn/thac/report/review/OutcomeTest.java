package vn.thac.report.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.thac.core.WireName;
import vn.thac.report.ReportState;

class OutcomeTest {

    @Test
    void an_outcome_is_called_as_the_state_that_it_leads_to() {
        for (Outcome outcome : Outcome.values()) {
            assertEquals(
                    outcome.name(),
                    WireName.of(ReportState.class, outcome.wire()).name());
        }
    }
}
