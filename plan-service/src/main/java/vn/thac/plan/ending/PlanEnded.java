package vn.thac.plan.ending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.register.Ending;
import vn.thac.plan.register.Plan;

/**
 * {@code plan.withdrawn.v1}, {@code plan.closed.v1}, {@code plan.superseded.v1}: a plan is not in force any more.
 *
 * @param openWork {@code recalled}: nothing that is open under it is asked any more; {@code stays}: it is to be finished
 * @param number of the document that ended it; {@code decidedOn} is its day
 * @param replacedBy the plan that asks anew
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PlanEnded(
        UUID planId,
        int edition,
        NamedUnit issuer,
        String state,
        Instant at,
        String openWork,
        @Nullable String reason,
        @Nullable String number,
        @Nullable LocalDate decidedOn,
        @Nullable UUID replacedBy) {

    static String type(Plan.Ended plan) {
        return "plan." + plan.life().wire() + ".v1";
    }

    static PlanEnded of(Plan.Ended plan, NamedUnit issuer) {
        Ending ending = plan.ending();
        return new PlanEnded(
                plan.id().value(),
                plan.edition(),
                issuer,
                plan.life().wire(),
                ending.at(),
                ending.recalls() ? "recalled" : "stays",
                ending.reason(),
                ending.number(),
                ending.date(),
                ending.replacedBy() == null ? null : ending.replacedBy().value());
    }
}
