package vn.thac.plan.number;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The time between two congresses, within which a Party committee and the bodies below it that have no term of their own
 * count their numbers. It begins on the day after the congress has closed.
 *
 * @param number which congress began it
 * @param to its last day; null while it runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CongressTerm(
        UUID id,
        long version,

        @Schema(description = "The Party committee whose term it is")
        UUID unit,

        @Nullable String unitName,
        @Schema(examples = "28") int number,

        @Schema(description = "The day after the congress closed", examples = "2020-08-15")
        LocalDate from,

        @Schema(examples = "2025-08-10") @Nullable LocalDate to) {

    CongressTerm during(LocalDate begins, @Nullable LocalDate ends) {
        return new CongressTerm(id, version + 1, unit, unitName, number, begins, ends);
    }

    boolean meets(CongressTerm other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
