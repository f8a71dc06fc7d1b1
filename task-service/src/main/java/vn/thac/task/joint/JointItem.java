package vn.thac.task.joint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;

/**
 * A duty or task with all who have it and with its parts (R21). It tells only what its reader sees.
 *
 * @param partOf the duty that it is a part of
 * @param done whether all of it and of its parts is confirmed; null where the reader does not see all of it, or nobody has it
 * @param confirmed assignments of it that are confirmed, and {@code open} those that are not; recalled ones count in neither
 * @param holders who has it, those first whose word is still missing; at most twenty, all are among the assignments
 */
@Schema(name = "JointItem", description = "A duty or task as a whole")
public record JointItem(
        PlanId plan,
        ItemKey key,

        @Schema(description = "Whether it is a duty or a task", examples = "duty")
        String kind,

        @Schema(description = "What is to be done, as the plan says it", examples = "Tuyên truyền trên báo và đài")
        String text,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ItemKey partOf,
        @Nullable Boolean done,
        long confirmed,

        @Schema(description = "Assignments of it that are not confirmed; recalled ones are in neither number")
        long open,

        List<Holder> holders,

        @Schema(description = "Duties that are a part of it, each with those who have it")
        List<JointItem> parts) {

    /** One of those who have it. */
    @Schema(name = "JointHolder")
    public record Holder(
            AssignmentId assignment,
            UnitId unit,

            @Schema(examples = "Đài Phát thanh và Truyền hình") @Nullable
            String unitName,

            Role role,
            Relation relation,
            Stage state) {}
}
