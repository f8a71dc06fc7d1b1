package vn.thac.report;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;

/** A step that somebody can take now: who, until when, and where to send it. */
public record NextAction(
        @Schema(examples = "submit") String action,
        UnitId who,

        @Schema(description = "A post at the unit with one of these duties takes it", examples = "[\"report\"]")
        List<String> duties,

        @Nullable LocalDate by,

        @Schema(examples = "/v1/obligations/0192f1c4-7a11-7c3e-9b58-3f6d2a51c001/submit")
        String href) {

    public NextAction {
        duties = List.copyOf(duties);
    }

    public NextAction(String action, UnitId who, Duty duty, @Nullable LocalDate by, String href) {
        this(action, who, List.of(duty.code()), by, href);
    }
}
