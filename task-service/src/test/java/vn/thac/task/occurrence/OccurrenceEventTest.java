package vn.thac.task.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.event.Change;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Role;
import vn.thac.task.occurrence.Opening.Series;
import vn.thac.task.rhythm.Window;
import vn.thac.testing.EventContract;

/** An occurrence is told exactly as the contract shows it. */
class OccurrenceEventTest {

    private static final NamedUnit UNIT = new NamedUnit(
            UnitId.of("01900000-0000-7000-8000-000000000011"), "thac:kg-so-gddt", "Sở Giáo dục và Đào tạo");

    private static final NamedUnit GIVER =
            new NamedUnit(UnitId.of("01900000-0000-7000-8000-000000000012"), "ubnd:91", "UBND tỉnh Kiên Giang");

    private static Opening opening(@Nullable UnitId assigner) {
        Series series = new Series(
                AssignmentId.fromString("01900000-0000-7000-8000-00000000a551"),
                PlanId.of("01900000-0000-7000-8000-0000000091a0"),
                new ItemKey("LS-4.2"),
                UNIT.id(),
                UNIT.id(),
                assigner,
                new Holding(Role.LEAD, Relation.ORDERED),
                LocalDate.parse("2025-01-01"),
                true);
        Window window =
                new Window(LocalDate.parse("2025-06-01"), LocalDate.parse("2025-06-30"), LocalDate.parse("2025-05-02"));
        return new Opening(AssignmentId.fromString("01900000-0000-7000-8000-00000000a561"), series, window);
    }

    @Test
    void who_hands_it_down_is_named() {
        Change told = opening(GIVER.id()).told(Map.of(UNIT.id(), UNIT, GIVER.id(), GIVER));

        assertThat(((OccurrenceOpened) told.payload()).assigner()).isEqualTo(GIVER);
        EventContract.of("task-service").allows(OccurrenceOpened.TYPE, told.payload());
    }

    @Test
    void what_recurs_is_to_be_done_once_more() {
        Change told = opening(null).told(Map.of(UNIT.id(), UNIT));

        EventContract.of("task-service").isWrittenAs(OccurrenceOpened.TYPE, told.payload());
        assertThat(told.type()).isEqualTo("assignment.occurrence-opened.v1");
        assertThat(told.sequence()).as("the occurrence begins").isEqualTo(1);
        assertThat(told.topic()).isEqualTo("assignment");
        assertThat(told.key())
                .as("in order with the unit's work")
                .isEqualTo(UNIT.id().value());
    }
}
