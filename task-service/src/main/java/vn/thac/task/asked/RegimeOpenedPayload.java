package vn.thac.task.asked;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;

/**
 * Who reviews and consolidates the reports of a regime, read from {@code regime.opened.v1}, from
 * {@code regime.addressed.v1} where they became known later, and from {@code regime.amended.v1} where the plan was amended.
 *
 * @param reviewers absent where an older event does not say: then the consolidators, else the receivers
 * @param moved periods that an edition has put on another day; absent where none can be
 */
record RegimeOpenedPayload(
        UUID regimeId,
        PlanId planId,
        @Nullable String key,
        @Nullable String form,
        @Nullable List<NamedUnit> reviewers,
        List<NamedUnit> consolidators,
        List<NamedUnit> receivers,
        @Nullable List<Moved> moved) {

    /** A period by when it is due now; null: by no day. */
    record Moved(String period, @Nullable LocalDate due) {}

    /** Empty where an older event names nobody: then it is the issuer of the plan. */
    List<NamedUnit> named() {
        if (reviewers != null) {
            return reviewers;
        }
        return consolidators.isEmpty() ? receivers : consolidators;
    }

    List<Moved> put() {
        return moved == null ? List.of() : moved;
    }
}
