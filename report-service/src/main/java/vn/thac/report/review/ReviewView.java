package vn.thac.report.review;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.directory.UnitId;

/** What became of one version of a report, and why. */
@Schema(name = "Review")
public record ReviewView(
        Outcome outcome,
        Instant at,

        @Schema(description = "Who decided, by the name of the login")
        String reviewer,

        UnitId reviewerUnit,

        @Schema(description = "Why it was sent back; empty where it was accepted")
        List<Reason> reasons) {}
