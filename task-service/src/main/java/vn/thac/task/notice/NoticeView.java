package vn.thac.task.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.PlanId;

/**
 * A notice as it is read.
 *
 * @param subject the mandate that has changed, or the basis that ended
 * @param acknowledgedAt absent until somebody of the unit has acknowledged it
 * @param note what was said with that
 * @param droppedAt since when nobody has to look at it: the unit that came after has the same, or the unit goes on
 */
@Schema(name = "Notice", description = "What a unit has to look at again")
public record NoticeView(
        NoticeId id,
        About about,

        @Schema(description = "The unit to which it was first told")
        UnitId unit,

        @Schema(description = "The unit with which it lies now: that one, or its heir")
        UnitId owner,

        PlanId plan,
        @Nullable Integer edition,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID subject,
        @Nullable Relation relation,
        @Nullable LocalDate due,
        Said said,

        @Schema(description = "When it came to the unit", examples = "2024-10-01T03:20:00Z")
        Instant since,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant acknowledgedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Who has acknowledged it, by the name of the login", examples = "person:so-gddt")
        @Nullable
        String acknowledgedBy,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "Đã phân công lại") @Nullable
        String note,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant droppedAt,
        List<Next> nextActions) {

    /** What can be done with it. */
    @Schema(name = "NoticeAction")
    public record Next(
            @Schema(examples = "acknowledge") String action,
            UnitId who,
            @Nullable LocalDate by,

            @Schema(examples = "/v1/notices/0190c5a2-8f00-7000-8000-0000000000a1/acknowledge")
            String href) {}

    static NoticeView of(NoticeStore.Kept kept) {
        Notice notice = kept.notice();
        return new NoticeView(
                notice.id(),
                notice.about(),
                notice.unit(),
                notice.owner(),
                notice.plan(),
                notice.edition(),
                notice.subject(),
                notice.relation(),
                notice.due(),
                notice.said(),
                kept.since(),
                kept.acknowledgedAt(),
                kept.acknowledgedBy(),
                kept.note(),
                kept.droppedAt(),
                !kept.isOpen()
                        ? List.of()
                        : List.of(new Next(
                                "acknowledge",
                                notice.owner(),
                                notice.due(),
                                "/v1/notices/" + notice.id() + "/acknowledge")));
    }
}
