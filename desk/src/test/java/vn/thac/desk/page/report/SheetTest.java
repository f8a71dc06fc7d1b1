package vn.thac.desk.page.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.service.ReportClient.Obligation;
import vn.thac.desk.page.service.ReportClient.UnitName;
import vn.thac.desk.page.step.Said;
import vn.thac.desk.page.step.Steps;

/** A report offers what its reader may do, and keeps what was written when it is refused. */
class SheetTest {

    private static final Obligation OWED = new Obligation(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Kế hoạch",
            UUID.randomUUID(),
            "R1",
            "2024",
            new UnitName("u", "UBND"),
            null,
            null,
            "accepted",
            false,
            false,
            true,
            4,
            List.of(),
            null,
            List.of());

    @Test
    void what_is_decided_of_it_has_a_form_each_and_what_has_a_place_of_its_own_has_none() {
        Sheet sheet = sheet(List.of("refuse-restatement", "accept-restatement", "return"), Filled.nothing(), null);
        assertEquals(
                List.of("accept-restatement", "refuse-restatement"),
                sheet.decisions().each().stream().map(Steps.Step::action).toList());
        assertTrue(sheet.may("return"));
        assertFalse(sheet.may("accept"));
    }

    @Test
    void why_the_whole_is_sent_back_stands_where_it_was_written_when_that_is_refused() {
        Sheet sheet =
                sheet(List.of("return"), Filled.of(Map.of("text", List.of("Xem lại cả báo cáo"))), fault("/reasons"));
        assertEquals("Xem lại cả báo cáo", sheet.why());
    }

    @Test
    void what_is_wrong_with_the_words_of_a_report_is_told_at_them() {
        Sheet sheet = sheet(List.of("submit"), Filled.nothing(), fault("/narrative"));
        assertEquals(List.of("sai ở /narrative"), sheet.faults("narrative"));
        assertEquals(List.of(), sheet.faults("reason"));
    }

    private static Sheet sheet(List<String> steps, Filled filled, @Nullable Problem problem) {
        return Sheet.of(OWED, steps, Optional.empty(), "", filled, Said.nothing(), problem);
    }

    private static Problem fault(String pointer) {
        return new Problem(
                "t",
                "t",
                422,
                "c",
                null,
                null,
                null,
                List.of(new Problem.Item("c", pointer, "sai ở " + pointer)),
                null);
    }
}
