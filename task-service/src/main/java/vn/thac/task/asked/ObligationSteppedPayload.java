package vn.thac.task.asked;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;

/**
 * What became of a report beside handing it in, returning and accepting it: read from {@code obligation.waived.v1} and its
 * kin, which say where it stands from then on.
 *
 * @param due from then on
 * @param outdated who signed what has changed
 */
record ObligationSteppedPayload(
        UUID obligationId,
        UUID regimeId,
        NamedUnit unit,
        NamedUnit owner,
        String period,
        String state,
        @Nullable LocalDate due,
        @Nullable String reason,
        @Nullable List<Outdated> outdated)
        implements Outdating {

    /** A consolidated report that only its signer can bring up to date. */
    record Outdated(NamedUnit unit) {}
}
