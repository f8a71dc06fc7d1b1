package vn.thac.desk.page.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.register.Trial.FaultInLine;

class TrialTest {

    private static final byte[] LIST = "code,name".getBytes(StandardCharsets.UTF_8);

    @Test
    void another_list_another_day_or_other_bodies_are_not_what_was_tried() {
        String seal = Trial.seal(LIST, "2024-01-01", List.of("government"));
        assertEquals(seal, Trial.seal(LIST.clone(), "2024-01-01", List.of("government")));
        assertNotEquals(
                seal, Trial.seal("code,nam".getBytes(StandardCharsets.UTF_8), "2024-01-01", List.of("government")));
        assertNotEquals(seal, Trial.seal(LIST, "2024-01-02", List.of("government")));
        assertNotEquals(seal, Trial.seal(LIST, null, List.of("government")));
        assertNotEquals(seal, Trial.seal(LIST, "2024-01-01", List.of("government", "party")));
    }

    @Test
    void each_fault_is_told_with_its_line() {
        Problem problem = new Problem(
                "",
                "",
                422,
                "",
                null,
                null,
                null,
                List.of(
                        new Problem.Item("bad-code", "/12/code", "Mã sai"),
                        new Problem.Item("wrong-columns", "/1", "Cột sai"),
                        new Problem.Item("file-empty", "", "Tệp trống"),
                        new Problem.Item("unknown-track", "bodies", "Không có")),
                7);
        Trial trial = new Trial("", null, problem);
        assertEquals(
                List.of(
                        new FaultInLine(12, "Mã sai"),
                        new FaultInLine(1, "Cột sai"),
                        new FaultInLine(0, "Tệp trống"),
                        new FaultInLine(0, "Không có")),
                trial.faults());
        assertEquals(7, trial.moreFaults());
    }
}
