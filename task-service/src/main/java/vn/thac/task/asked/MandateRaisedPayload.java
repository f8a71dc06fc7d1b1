package vn.thac.task.asked;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;

/**
 * What a plan asks of an addressee, read from {@code mandate.raised.v1}, {@code mandate.due-set.v1},
 * {@code mandate.reopened.v1} and {@code mandate.resumed.v1}.
 *
 * @param owner who answers it, the unit or its heir; absent where an older event does not say: then the unit
 * @param reason why it was opened again or is due otherwise; absent where it is raised
 */
record MandateRaisedPayload(
        UUID mandateId,
        PlanId planId,
        NamedUnit unit,
        @Nullable NamedUnit owner,
        String asks,
        @Nullable LocalDate due,
        Relation relation,
        @Nullable String reason) {}
