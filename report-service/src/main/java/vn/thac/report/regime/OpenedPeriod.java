package vn.thac.report.regime;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A period of a regime for which obligations exist, or one ad hoc request. */
public record OpenedPeriod(
        @Schema(examples = "2024") String period,
        LocalDate from,
        LocalDate to,

        @Schema(description = "False when the plan doesn't say which days the data cover")
        boolean windowStated,

        @Nullable LocalDate due,

        @Schema(description = "The day on which classes were expanded to units")
        LocalDate membersOn,

        @Nullable String subject) {}
