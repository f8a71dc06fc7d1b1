package vn.thac.report;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** A step that somebody can take now: who, until when, and where to send it. */
public record NextAction(
        @Schema(examples = "submit") String action,
        UnitId who,
        @Nullable LocalDate by,

        @Schema(examples = "/v1/obligations/0192f1c4-7a11-7c3e-9b58-3f6d2a51c001/submit")
        String href) {}
