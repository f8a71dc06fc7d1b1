package vn.thac.desk;

import org.junit.jupiter.api.Test;
import vn.thac.testing.EventDescription;

/** contract/asyncapi.yaml says what the service tells and hears, no more and no less. */
class ToldAndHeardContractTest {

    private static final EventDescription DESCRIPTION = EventDescription.of("desk");

    @Test
    void the_topics_are_those_that_the_service_is_made_with() {
        DESCRIPTION.namesItsTopics();
    }

    @Test
    void the_events_that_it_tells_are_those_of_its_contract() {
        DESCRIPTION.namesItsEvents();
    }

    @Test
    void it_hears_all_events_of_all_services() {
        DESCRIPTION.namesAllEvents("identity", "plan-service", "task-service", "report-service", "desk");
    }
}
