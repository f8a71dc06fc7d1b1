package vn.thac.task.asked;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;

/**
 * A unit that was asked has ended, read from {@code mandate.passed-on.v1}: heirs go on with it, or it waits for another owner.
 *
 * @param state where it stands
 */
record MandatePassedOnPayload(
        UUID mandateId,
        PlanId planId,
        NamedUnit unit,
        NamedUnit owner,
        String asks,
        @Nullable LocalDate due,
        Relation relation,
        String state,
        @Nullable String reason) {

    /** Else it is settled, or goes on with its heirs. */
    boolean waits() {
        return state.equals("open");
    }

    MandateRaisedPayload waiting() {
        return new MandateRaisedPayload(mandateId, planId, unit, owner, asks, due, relation, reason);
    }

    MandateFulfilledPayload settled() {
        return new MandateFulfilledPayload(mandateId, planId, unit, owner, null, reason);
    }
}
