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
 * @param owner who answers for it: the unit, or its heir
 * @param subject what is asked for once; absent for periods that open by themselves
 */
record ObligationOpenedPayload(
        UUID obligationId,
        UUID regimeId,
        @Nullable String regime,
        PlanId planId,
        NamedUnit unit,
        NamedUnit owner,
        String period,
        @Nullable LocalDate due,
        @Nullable String form,
        @Nullable String subject,
        Relation relation) {}
