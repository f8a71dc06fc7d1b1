package vn.thac.plan.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.register.OpenWork;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;

/**
 * {@code plan.amended.v1}: a document of its own has put another edition of a plan in force, told whole as {@link PlanIssued}
 * tells the first.
 *
 * @param at when that document was issued
 * @param openWork what becomes of open work of what fell away
 * @param sent keys of the addressees whose members follow anew; those of all others stay as they were
 * @param namedAnew the items and regimes of which they say who has them now; in all others nobody is added or left out
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PlanAmended(
        @JsonUnwrapped PlanIssued whole,
        AmendedBy amendedBy,
        Instant at,
        OpenWork openWork,
        List<String> sent,
        Anew namedAnew,
        List<PartChange> changes) {

    public static final String TYPE = "plan.amended.v1";

    /** Keys of items and of regimes, in the order of the text. */
    public record Anew(List<String> items, List<String> regimes) {

        public static Anew of(NamedAnew named) {
            return new Anew(named.items(), named.regimes());
        }
    }

    /** The document that amends. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record AmendedBy(
            UUID planId,
            @Nullable String number,
            @Nullable String symbol,
            String kind,
            String title,
            @Nullable LocalDate date) {

        public static AmendedBy of(Plan.Issued document) {
            PlanHead head = document.head();
            return new AmendedBy(
                    document.id().value(),
                    head.numberAsWritten(),
                    head.symbol(),
                    head.kind(),
                    head.title(),
                    head.date() == null ? null : head.date().value());
        }
    }
}
