package vn.thac.plan.ending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code plan.basis-ended.v1}: a plan that this one rests on, by its own text or over others, is not in force any more. It
 * stays in force itself; its issuer has to look at it.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record BasisEnded(
        UUID planId,
        UUID basis,
        String state,
        Instant at,
        @Nullable String reason,
        @Nullable UUID replacedBy) {

    static final String TYPE = "plan.basis-ended.v1";
}
