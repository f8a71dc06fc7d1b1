package vn.thac.task.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.PlanId;
import vn.thac.task.follow.AssignmentView.ExtensionAsked;
import vn.thac.task.notice.About;
import vn.thac.task.notice.Said;

/**
 * One thing that waits for the unit.
 *
 * @param id of the assignment, mandate, obligation or notice; of the regime for a consolidation
 * @param unit the unit whose work, plan or report it is, also where another one's decision is awaited
 * @param relation whether the unit that asks orders it or requests it; null for a period to consolidate and for a basis that ended
 * @param due of the work, plan or report; null where none is set, and for a review
 * @param late whether the unit should have done it by now
 * @param since when it came to the unit, or came back to it
 * @param reason why it came back
 * @param waitsFor the outside event that it waits for; absent for what waits for none
 * @param regime key of the reporting rule in its plan; absent for what is no report, as form and subject are
 * @param subject what is asked for once; absent for periods that open by themselves
 * @param occurrence the days of an occurrence; absent for all else
 * @param notice what is to be looked at again; absent for all else
 * @param cameFrom names of the units that have ended from which the work came; absent for what came from none
 * @param extensionAsked the new due date that the holder of an assignment asks for, or was refused
 */
public record InboxItem(
        Kind kind,
        UUID id,
        @Schema(examples = "Rà soát từng điểm trường") String title,
        UnitId unit,
        @Nullable String unitName,
        PlanId plan,
        @Nullable Relation relation,
        @Nullable LocalDate due,
        boolean late,
        Instant since,

        @Schema(
                description = "How it stands, in the words of its kind: an assignment is assigned, a report returned",
                examples = "assigned")
        String state,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Schema(examples = "Hướng dẫn của Bộ")
        String waitsFor,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Schema(examples = "R1")
        String regime,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Schema(examples = "bieu-1")
        String form,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Schema(examples = "Thiệt hại do bão số 3")
        String subject,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExtensionAsked extensionAsked,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Days occurrence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Look notice,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(examples = "[\"Ủy ban nhân dân xã Tân Lập\"]")
        List<String> cameFrom,

        List<InboxAction> nextActions) {

    /** For which days it is to be done. */
    @Schema(name = "InboxOccurrence")
    public record Days(
            @Schema(description = "First of its days", examples = "2025-06-01")
            LocalDate from,

            @Schema(description = "Last of its days", examples = "2025-06-30")
            LocalDate to) {}

    /**
     * What is to be looked at again, and why.
     *
     * @param edition of the plan; null for a basis that ended
     */
    @Schema(name = "InboxNotice")
    public record Look(
            About about,
            @Nullable Integer edition,
            @JsonUnwrapped Said said) {}
}
