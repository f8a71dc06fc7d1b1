package vn.thac.plan.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.plan.Contract;

/** What task- and report-service tell can be read as they say it. */
class ContractsOfOthersTest {

    @Test
    void assignments_raised_of_a_plan_are_understood() throws IOException {
        var raised = read("task-service", "plan-assignments.raised.v1", AssignmentsRaisedConsumer.Raised.class);
        assertEquals(UUID.fromString("01900000-0000-7000-8000-0000000091a0"), raised.planId());
        assertEquals(30_000, raised.total());
    }

    @Test
    void that_all_have_what_is_handed_down_is_understood() throws IOException {
        var taken = read("task-service", "plan-assignments.handed-down.v1", HandedDownConsumer.Taken.class);
        assertEquals("D08", taken.item());
        assertEquals(1, taken.round());
        assertEquals(true, taken.all());
    }

    @Test
    void obligations_opened_of_a_plan_are_understood() throws IOException {
        var opened = read("report-service", "plan-obligations.opened.v1", ObligationsOpenedConsumer.Opened.class);
        assertEquals(UUID.fromString("01920000-0000-7000-8000-000000000011"), opened.planId());
        assertEquals(31, opened.total());
    }

    private static <T> T read(String service, String type, Class<T> as) throws IOException {
        Path sample =
                Path.of(System.getProperty("thac.root", ".."), service, "contract", "events", type + ".sample.json");
        return Contract.json()
                .readerFor(as)
                .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(Files.readString(sample));
    }
}
