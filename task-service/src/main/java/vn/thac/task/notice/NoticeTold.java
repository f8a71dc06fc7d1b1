package vn.thac.task.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;

/**
 * Payload of {@code notice.raised.v1} and {@code notice.acknowledged.v1}.
 *
 * @param acknowledgedAt absent until somebody of the unit has acknowledged it
 * @param note what was said with that
 */
record NoticeTold(
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {

    static final String RAISED = "notice.raised.v1";
    static final String ACKNOWLEDGED = "notice.acknowledged.v1";

    static Change raised(Notice notice, NamedUnit unit, NamedUnit owner) {
        return change(notice, unit, owner, null, null);
    }

    static Change acknowledged(Notice notice, NamedUnit unit, NamedUnit owner, Instant at, @Nullable String note) {
        return change(notice, unit, owner, at, note);
    }

    /** In order with what happens to the unit's work. */
    private static Change change(
            Notice notice, NamedUnit unit, NamedUnit owner, @Nullable Instant at, @Nullable String note) {
        NoticeTold payload = new NoticeTold(
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
                note);
        return new Change(
                        "notice", notice.id().value(), at == null ? 1 : 2, at == null ? RAISED : ACKNOWLEDGED, payload)
                .amongEventsOf("assignment", unit.id().value());
    }
}
