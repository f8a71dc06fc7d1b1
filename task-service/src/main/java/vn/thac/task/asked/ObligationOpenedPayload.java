package vn.thac.task.asked;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;

/**
 * A report that a unit owes, read from {@code obligation.opened.v1}.
 *
 * @param subject what was asked for out of turn; null where a period is
 * @param owner who answers for it: the unit, or its heir
 */
record ObligationOpenedPayload(
        UUID obligationId,
        UUID regimeId,
        PlanId planId,
        NamedUnit unit,
        NamedUnit owner,
        String period,
        @Nullable LocalDate due,
        Relation relation,
        @Nullable String subject) {}
