package vn.thac.plan.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that waits for a unit, with who may do what next; the same shape in every service. */
public record InboxItem(
        @Schema(examples = "mandate") String kind,
        UUID id,
        @Schema(examples = "Chỉ thị 28-CT/TW: lập kế hoạch riêng") String title,
        UUID unit,
        @Nullable UUID plan,
        @Nullable LocalDate due,
        @Schema(examples = "open") String state,
        List<NextAction> nextActions) {

    /** A step that is legal now. */
    public record NextAction(
            @Schema(examples = "draft") String action,
            UUID who,
            @Nullable LocalDate by,
            @Schema(examples = "/v1/plans/from-mandates") String href) {}
}
