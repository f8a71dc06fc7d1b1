package vn.thac.plan.programme.mention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code plan.programme-resolved.v1}: somebody has said which programme of the register a plan in force means.
 *
 * @param key of the programme in the plan; {@code name} is how the plan calls it
 * @param programme null: it is none of those that it was taken for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProgrammeResolved(
        UUID planId,
        int edition,
        String key,
        String name,
        @Nullable UUID programme,
        @Nullable String programmeName,
        @Nullable String reason) {

    static final String TYPE = "plan.programme-resolved.v1";
}
