package vn.thac.desk.page.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.desk.page.service.TaskClient.Change;
import vn.thac.desk.page.service.TaskClient.InboxItem;
import vn.thac.desk.page.service.TaskClient.InboxStep;

/** What pages say of work and of what waits, where they do not say it as the interface does. */
class WorkShownTest {

    private static final UUID ID = UUID.fromString("0190c5a2-8f00-7000-8000-00000000a551");
    private static final LocalDate DUE = LocalDate.parse("2025-06-30");

    @Test
    void a_declined_duty_shows_until_when_it_is_answered_and_beside_it_when_the_work_is_due() {
        LocalDate answer = LocalDate.parse("2024-12-19");
        InboxItem declined = waits("assignment", DUE, null, answer);

        assertEquals(answer, declined.actBy());
        assertEquals(DUE, declined.workDue());
    }

    @Test
    void all_else_shows_when_it_is_due() {
        for (InboxItem item : List.of(waits("assignment", DUE, DUE), waits("assignment", DUE, (LocalDate) null))) {
            assertEquals(DUE, item.actBy());
            assertNull(item.workDue());
        }
        assertNull(waits("review", null, (LocalDate) null).actBy());
    }

    @Test
    void what_was_owed_and_what_was_handed_in_stand_as_reports() {
        assertTrue(waits("obligation", DUE).isReport());
        assertTrue(waits("review", null).isReport());
        assertFalse(waits("consolidation", DUE).isReport());
        assertFalse(waits("assignment", DUE).isReport());
    }

    @Test
    void work_of_a_unit_that_has_ended_goes_to_the_heirs_or_is_answered_for() {
        assertEquals("pass-on-to-heirs", change("pass-on", "passed-on", null).happened());
        assertEquals("answered-for", change("pass-on", "assigned", null).happened());
    }

    @Test
    void given_once_more_to_the_same_unit_is_not_given_to_another() {
        assertEquals("give-again", change("reassign", "assigned", null).happened());
        Change given = change("reassign", "recalled", ID.toString());
        assertEquals("give-to-another", given.happened());
        assertEquals(ID, given.other());
        assertNull(given.document());
    }

    @Test
    void what_a_step_names_is_a_day_a_link_or_a_number() {
        Change asked = change("ask-extension", "started", "2025-03-05");
        assertEquals(LocalDate.parse("2025-03-05"), asked.asked());
        assertNull(asked.document());
        assertEquals(ID, change("answer", "confirmed", ID.toString()).answer());
        assertEquals("12/QĐ-UBND", change("extend", "started", "12/QĐ-UBND").document());
        assertEquals("12/KH", change("answer", "confirmed", "12/KH").document());
        assertNull(change("start", "started", null).document());
    }

    @Test
    void what_follows_by_itself_is_nobodys() {
        assertTrue(new Change(Instant.EPOCH, "pass-on", "passed-on", "system:pass-on", null, null).isByItself());
        assertFalse(change("start", "started", null).isByItself());
    }

    private static Change change(String action, String state, @Nullable String refersTo) {
        return new Change(Instant.EPOCH, action, state, "ub-tam-duong", null, refersTo);
    }

    private static InboxItem waits(String kind, @Nullable LocalDate due, @Nullable LocalDate... by) {
        List<InboxStep> steps =
                Arrays.stream(by).map(day -> new InboxStep("a", "/v1/x", day)).toList();
        return new InboxItem(kind, ID, "Việc", null, ID, due, false, "declined", null, steps);
    }
}
