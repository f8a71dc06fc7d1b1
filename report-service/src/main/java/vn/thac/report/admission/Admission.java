package vn.thac.report.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;

/** The form's owner let a regime into the form's totals, or took that back. */
@Schema(name = "Admission")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Admission(
        RegimeId regime,

        @Schema(description = "Into the totals of which form", examples = "bieu-1")
        String form,

        @Schema(description = "The regime's version that it led to", examples = "2")
        long version,

        @Schema(description = "Whether it was let in; false: that was taken back")
        boolean admitted,

        Instant at,
        String actor,
        UnitId unit,
        String reason,
        @Nullable String number) {}
