package vn.thac.task.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.assignment.AssignmentId;

/**
 * What a notice tells.
 *
 * @param document number or title of what amended the plan, or of the basis that ended; null where it is not known here
 * @param documentId its id as a plan
 * @param openWork recalled or stays: what becomes of open work that fell away; absent where none did
 * @param state how a basis ended, or where the changed mandate stands; absent for an amended plan
 * @param reason why a basis ended
 * @param changes what concerns the unit; absent for a basis that ended
 */
@Schema(name = "NoticeSaid")
public record Said(
        @Schema(examples = "15/QĐ-UBND") @Nullable String document,
        @Nullable UUID documentId,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "recalled") @Nullable
        String openWork,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "withdrawn") @Nullable
        String state,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "Ban hành không đúng thẩm quyền") @Nullable
        String reason,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Difference> changes) {

    /**
     * One thing that is otherwise for the unit.
     *
     * @param part item, target, programme, condition or mandate
     * @param key its key in the plan
     * @param change added: the unit has it now; changed; removed: it has it no more
     * @param assignment the unit's own, of an item
     * @param fields what is otherwise of it, as it was and as it is
     */
    @Schema(name = "NoticeChange")
    public record Difference(
            @Schema(examples = "item") String part,
            @Schema(examples = "KG-D67") @Nullable String key,
            @Schema(examples = "changed") String change,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AssignmentId assignment,

            List<Field> fields) {}
}
