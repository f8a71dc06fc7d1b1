package vn.thac.task.asked;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;

/**
 * An addressee has answered, was let off, or is asked no more, read from {@code mandate.fulfilled.v1},
 * {@code mandate.excused.v1} and {@code mandate.recalled.v1}.
 *
 * @param owner who answers it, the unit or its heir; absent where an older event does not say: then the unit
 * @param by the plan that answers; null where it was passed on
 * @param reason why it was let off or is asked no more
 */
record MandateFulfilledPayload(
        UUID mandateId,
        PlanId planId,
        NamedUnit unit,
        @Nullable NamedUnit owner,
        @Nullable UUID by,
        @Nullable String reason) {}
