package vn.thac.task.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.event.Change;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.notice.Said.Difference;
import vn.thac.testing.EventContract;

/** What is to be looked at again is told exactly as the contract shows it. */
class NoticeEventTest {

    private static final NamedUnit UNIT = new NamedUnit(
            UnitId.of("01900000-0000-7000-8000-000000000011"), "thac:kg-so-gddt", "Sở Giáo dục và Đào tạo");
    private static final NamedUnit HEIR =
            new NamedUnit(UnitId.of("01900000-0000-7000-8000-000000000012"), "thac:kg-so-moi", "Sở Giáo dục");
    private static final UUID DOCUMENT = UUID.fromString("01900000-0000-7000-8000-0000000091a2");

    @Test
    void a_plan_that_was_amended() {
        assertTold(NoticeTold.raised(amended(), UNIT, UNIT), NoticeTold.RAISED, 1);
    }

    @Test
    void acknowledged_it_says_the_same_with_when_and_what_was_said() {
        Change told = NoticeTold.acknowledged(
                kept(amended(), 2), UNIT, UNIT, Instant.parse("2024-09-16T03:00:00Z"), "Đã phân công lại");

        assertTold(told, NoticeTold.ACKNOWLEDGED, 2);
    }

    @Test
    void the_heir_has_it_after_its_unit_has_ended_and_who_had_it_is_told() {
        Change told = NoticeTold.passedOn(kept(amended().ownedBy(HEIR.id()), 2), UNIT, HEIR, UNIT.id());

        assertTold(told, NoticeTold.PASSED_ON, 2);
    }

    @Test
    void nobody_looks_at_what_its_heir_has_already() {
        assertTold(NoticeTold.dropped(kept(amended(), 3), UNIT, UNIT), NoticeTold.DROPPED, 3);
    }

    @Test
    void a_basis_that_has_ended_asks_for_nothing_by_a_day() {
        Said said = new Said("7/KH-UBND", DOCUMENT, null, "withdrawn", "Ban hành không đúng thẩm quyền", List.of());
        Notice notice = notice(About.BASIS_ENDED, null, DOCUMENT, null, null, said);

        EventContract.of("task-service")
                .allows(NoticeTold.RAISED, NoticeTold.raised(notice, UNIT, UNIT).payload());
    }

    private static void assertTold(Change told, String type, long sequence) {
        EventContract.of("task-service").isWrittenAs(type, told.payload());
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.sequence()).isEqualTo(sequence);
        assertThat(told.topic()).as("in order with the work of the unit").isEqualTo("assignment");
        assertThat(told.key()).isEqualTo(UNIT.id().value());
    }

    private static Notice amended() {
        List<Field> fields = List.of(new Field("due", new TextNode("2024-12-31"), new TextNode("2025-01-31")));
        AssignmentId one = AssignmentId.fromString("01900000-0000-7000-8000-00000000a551");
        AssignmentId other = AssignmentId.fromString("01900000-0000-7000-8000-00000000a552");
        Said said = new Said(
                "15/QĐ-UBND",
                DOCUMENT,
                "recalled",
                null,
                null,
                List.of(
                        new Difference("item", "KG-D67", "changed", one, fields),
                        new Difference("item", "KG-T3", "removed", other, List.of())));
        return notice(About.PLAN_AMENDED, 2, null, Relation.ORDERED, LocalDate.parse("2025-01-31"), said);
    }

    private static NoticeStore.Kept kept(Notice notice, long version) {
        return new NoticeStore.Kept(notice, notice.id(), version, Instant.EPOCH, null, null, null, null);
    }

    private static Notice notice(
            About about, Integer edition, UUID subject, Relation relation, LocalDate due, Said said) {
        return new Notice(
                NoticeId.fromString("01900000-0000-7000-8000-0000000000a1"),
                about,
                UNIT.id(),
                UNIT.id(),
                PlanId.of("01900000-0000-7000-8000-0000000091a0"),
                edition,
                subject,
                relation,
                due,
                said);
    }
}
