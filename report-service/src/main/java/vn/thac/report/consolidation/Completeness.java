package vn.thac.report.consolidation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.core.paging.Page;
import vn.thac.report.NextAction;
import vn.thac.report.RegimeId;
import vn.thac.report.regime.OpenedPeriod;
import vn.thac.report.total.CountsView;

/** How complete one period of a regime is: who has sent, who is late, who is missing, by name. */
@Schema(name = "Completeness")
public record Completeness(
        RegimeId regime,
        String regimeKey,
        OpenedPeriod period,
        CountsView counts,
        Page<Member> members,

        @Schema(description = "What was signed for this period, the newest first")
        List<SignedView> consolidations,

        List<NextAction> nextActions) {}
