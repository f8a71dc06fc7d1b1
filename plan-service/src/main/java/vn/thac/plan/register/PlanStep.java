package vn.thac.plan.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;

/**
 * What somebody has decided of a plan as a whole.
 *
 * @param number of the document that says so; {@code date} is its day
 * @param other the plan that replaces or amends it
 */
public record PlanStep(
        Kind kind,
        @Nullable String reason,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable PlanId other) {

    /** What was decided. */
    public enum Kind implements WireName {
        SUBMIT,
        TAKE_BACK,
        RETURN,
        WITHDRAW,
        CLOSE,
        SUPERSEDE,
        /** By the document that is named. */
        AMEND;

        /** Whether it is of the unit's own business before the issue. */
        boolean isPrivate() {
            return this == SUBMIT || this == TAKE_BACK || this == RETURN;
        }
    }

    public static PlanStep of(Kind kind, @Nullable String reason) {
        return new PlanStep(kind, reason, null, null, null);
    }

    public static PlanStep amendedBy(Plan.Issued document) {
        DocumentNumber number = document.head().number();
        DocumentDate date = document.head().date();
        return new PlanStep(
                Kind.AMEND,
                null,
                number == null ? null : number.asWritten(),
                date == null ? null : date.value(),
                document.id());
    }

    public static PlanStep of(Ending ending) {
        Kind kind =
                switch (ending.as()) {
                    case WITHDRAWN -> Kind.WITHDRAW;
                    case CLOSED -> Kind.CLOSE;
                    default -> Kind.SUPERSEDE;
                };
        return new PlanStep(kind, ending.reason(), ending.number(), ending.date(), ending.replacedBy());
    }
}
