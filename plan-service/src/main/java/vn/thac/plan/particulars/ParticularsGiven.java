package vn.thac.plan.particulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.packages.DocumentFacts.Signer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;

/** {@code plan.particulars-given.v1}: number, date and signer of a plan in force as they are from here on. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ParticularsGiven(
        UUID planId,
        int edition,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate date,
        @Nullable String datePrecision,
        @Nullable Signer signer) {

    static final String TYPE = "plan.particulars-given.v1";

    static ParticularsGiven of(Plan.Issued plan, @Nullable Signer signer) {
        PlanHead head = plan.head();
        return new ParticularsGiven(
                plan.id().value(),
                plan.edition(),
                head.numberAsWritten(),
                head.symbol(),
                head.date() == null ? null : head.date().value(),
                head.date() == null ? null : head.date().precision().wire(),
                signer);
    }
}
