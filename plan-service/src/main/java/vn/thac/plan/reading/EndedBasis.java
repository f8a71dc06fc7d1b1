package vn.thac.plan.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan that another rests on and that is not in force any more: to be looked at by whoever issued the other. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EndedBasis(
        UUID plan,

        @Schema(description = "Absent, as the title, where you do not see it", examples = "28-CT/TW") @Nullable
        String number,

        @Nullable String title,

        @Schema(
                description = "How it is rested on: by its own text, or over other plans",
                examples = "implements",
                enumeration = {"implements", "cites", "above"})
        String relation,

        @Schema(
                description = "How it came to its end",
                examples = "withdrawn",
                enumeration = {"withdrawn", "closed", "superseded"})
        String state,

        Instant at,

        @Schema(description = "The plan that replaces it") @Nullable
        UUID replacedBy) {}
