package vn.thac.task;

import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.testing.EventDescription;

/** contract/asyncapi.yaml says what the service tells and hears, no more and no less. */
class ToldAndHeardContractTest {

    private static final EventDescription DESCRIPTION = EventDescription.of("task-service");

    @Test
    void the_topics_are_those_that_the_service_is_made_with() {
        DESCRIPTION.namesItsTopics();
    }

    @Test
    void the_events_that_it_tells_are_those_of_its_contract() {
        DESCRIPTION.namesItsEvents();
    }

    @Test
    void the_events_that_it_hears_are_those_that_it_takes() {
        DESCRIPTION.namesWhatIsTaken(PlanId.class, UnitId.class);
    }
}
