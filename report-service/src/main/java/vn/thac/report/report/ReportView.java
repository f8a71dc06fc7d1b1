package vn.thac.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.report.review.ReviewView;

/** One version of a report as it was sent. */
@Schema(name = "ReportVersion")
public record ReportView(
        int version,
        Instant submittedAt,

        @Schema(description = "Who handed it in, by the name of the login")
        String submittedBy,

        boolean late,
        @Nullable String narrative,
        List<FigureView> figures,

        @Schema(
                description =
                        "restated: an accepted correction; reopened: the version before, under review again; absent: as handed in")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Report.@Nullable Origin origin,

        @Schema(description = "Why it restates, was reopened, or changes what was not returned")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String reason,

        @Schema(description = "What the reviewer said of this version; absent while it waits")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ReviewView review) {}
