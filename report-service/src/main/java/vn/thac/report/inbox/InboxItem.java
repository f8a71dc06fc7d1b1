package vn.thac.report.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.platform.UnitId;
import vn.thac.report.NextAction;
import vn.thac.report.PlanId;

/** One thing that waits for a unit. */
@Schema(name = "InboxItem")
public record InboxItem(
        @Schema(enumeration = {"obligation", "review", "consolidation"}) String kind,
        UUID id,
        @Schema(examples = "Báo cáo 2024: Kế hoạch thực hiện Chỉ thị về trẻ em") String title,
        UnitId unit,
        PlanId plan,
        @Nullable LocalDate due,
        String state,
        List<NextAction> nextActions) {}
