package vn.thac.plan.linking;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.plan.Contract;
import vn.thac.plan.edition.TaskLink;

class TaskLinksChangedContractTest {

    @Test
    void what_is_linked_and_what_no_more_is_written_as_the_sample() {
        Contract.holds(
                TaskLinksChanged.TYPE,
                new TaskLinksChanged(
                        UUID.fromString("01920000-0000-7000-8000-000000000011"),
                        1,
                        List.of(new TaskLink("KG-2.1", "KG-D05"), new TaskLink("KG-2.1", "KG-D06")),
                        List.of(new TaskLink("KG-2.2", "KG-D05")),
                        "Theo phân công lĩnh vực"));
    }
}
