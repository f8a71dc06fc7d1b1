package vn.thac.core.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param actingUnit the unit it was done for
 * @param byPostOf the unit whose post allowed it
 * @param sequence the version after it; absent where no event tells of it
 * @param before as it was, or what was last told of it
 * @param after as it is, or what was told; absent where that is long, the event of this id tells it
 */
@Schema(name = "Entry")
public record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        @Nullable UUID actingUnit,
        @Nullable UUID byPostOf,
        @Nullable String reason,
        String aggregate,
        UUID aggregateId,
        @Nullable Long sequence,

        @Schema(description = "What was done: the type of the event that told it, or its own word where none did")
        String action,

        @Nullable String traceId,

        @JsonRawValue
        @Schema(type = SchemaType.OBJECT, description = "As it was, or what was last told of it")
        @Nullable
        String before,

        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description = "As it is, or what was told; absent where that is long: the event with this id tells it")
        @Nullable
        String after) {}
