package vn.thac.report.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a report is accepted. */
@Schema(name = "Acceptance", examples = "{\"early\": true}")
public record Acceptance(
        @Schema(description = "True to accept a report although its data have not ended") @Nullable
        Boolean early) {}
