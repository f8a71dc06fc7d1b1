package vn.thac.task.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;
import vn.thac.task.notice.NoticeStore.Kept;

/**
 * Payload of every event of a notice.
 *
 * @param acknowledgedAt absent until somebody of the unit has acknowledged it
 * @param note what was said with that
 * @param from who had to look at it until now; absent unless it was passed on
 */
public record NoticeTold(
        NoticeId noticeId,
        About about,
        PlanId planId,
        @Nullable Integer edition,
        NamedUnit unit,
        NamedUnit owner,
        @Nullable UUID subjectId,
        @Nullable Relation relation,
        @Nullable LocalDate due,
        Said said,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant acknowledgedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnitId from) {

    static final String RAISED = "notice.raised.v1";
    static final String ACKNOWLEDGED = "notice.acknowledged.v1";

    static final String PASSED_ON = "notice.passed-on.v1";
    static final String DROPPED = "notice.dropped.v1";

    public static Change raised(Notice notice, NamedUnit unit, NamedUnit owner) {
        return change(RAISED, 1, of(notice, unit, owner, null, null, null));
    }

    static Change acknowledged(Kept after, NamedUnit unit, NamedUnit owner, Instant at, @Nullable String note) {
        return change(ACKNOWLEDGED, after.version(), of(after.notice(), unit, owner, at, note, null));
    }

    /** To who came after the unit, or back to the unit. */
    public static Change passedOn(Kept after, NamedUnit unit, NamedUnit owner, UnitId from) {
        return change(PASSED_ON, after.version(), of(after.notice(), unit, owner, null, null, from));
    }

    /** Nobody has to look at it any more. */
    public static Change dropped(Kept after, NamedUnit unit, NamedUnit owner) {
        return change(DROPPED, after.version(), of(after.notice(), unit, owner, null, null, null));
    }

    /** In order with what happens to the unit's work. */
    private static Change change(String type, long version, NoticeTold payload) {
        return new Change("notice", payload.noticeId().value(), version, type, payload)
                .amongEventsOf("assignment", payload.unit().id().value());
    }

    private static NoticeTold of(
            Notice notice,
            NamedUnit unit,
            NamedUnit owner,
            @Nullable Instant at,
            @Nullable String note,
            @Nullable UnitId from) {
        return new NoticeTold(
                notice.id(),
                notice.about(),
                notice.plan(),
                notice.edition(),
                unit,
                owner,
                notice.subject(),
                notice.relation(),
                notice.due(),
                notice.said(),
                at,
                note,
                from);
    }
}
