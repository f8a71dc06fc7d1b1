package vn.thac.report.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;

/**
 * Payload of {@code obligation.opened.v1}: a unit owes a report.
 *
 * @param owner who has to answer it: the unit itself, or who has taken its work over
 * @param subject what was asked for out of turn; absent where a period is
 * @param on the day on which the addressee was expanded to units
 */
record ObligationOpened(
        ObligationId obligationId,
        RegimeId regimeId,
        String regime,
        PlanId planId,
        NamedUnit unit,
        NamedUnit owner,
        Period period,
        @Nullable LocalDate due,
        @Nullable String form,
        @Nullable Integer formVersion,
        Relation relation,
        LocalDate on,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String subject) {

    static final String TYPE = "obligation.opened.v1";
}
