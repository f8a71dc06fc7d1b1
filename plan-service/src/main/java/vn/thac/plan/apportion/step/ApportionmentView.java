package vn.thac.plan.apportion.step;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.apportion.Balance;
import vn.thac.plan.apportion.Counter;
import vn.thac.plan.apportion.Decision;
import vn.thac.plan.apportion.Method;
import vn.thac.plan.apportion.Share;
import vn.thac.plan.apportion.Spread;
import vn.thac.plan.target.Comparator;

/** How a target is spread: what stands, and what is drafted. */
@Schema(name = "Apportionment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApportionmentView(
        UUID id,

        @Schema(description = "Also its ETag", examples = "3")
        long version,

        UUID plan,

        @Schema(description = "Key of the target in the plan", examples = "T4")
        String target,

        @Schema(description = "The shares that stand") @Nullable
        DecisionView inForce,

        @Schema(description = "The shares that are drafted: to the issuer all of them, to a unit its own") @Nullable
        DecisionView draft) {

    /** One decision. */
    @Schema(name = "ApportionmentDecision")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionView(
            @Schema(description = "Counts the decisions on the target", examples = "1")
            int decision,

            @Schema(
                    examples = "population",
                    enumeration = {"equal", "weights", "population", "baseline", "by-hand"},
                    implementation = String.class)
            Method method,

            @Schema(description = "Decimal places to which shares are rounded", examples = "0")
            int decimals,

            @Schema(description = "All shares together against the target as it is now")
            Balance balance,

            @Schema(description = "Units that it is spread over", examples = "13")
            int units,

            @Schema(description = "Proposals that wait for an answer", examples = "1")
            long openCounters,

            @Nullable String reason,

            @Schema(description = "Number of the document by which it was signed", examples = "15/QĐ-UBND") @Nullable
            String number,

            @Schema(description = "Day of that document") @Nullable
            LocalDate date,

            Instant madeAt,

            @Schema(description = "When it was signed; absent of a draft") @Nullable
            Instant frozenAt,

            @Schema(description = "What falls on each unit; only those units that you see")
            List<ShareView> shares) {

        static DecisionView of(
                Decision decision,
                BigDecimal total,
                @Nullable Comparator comparator,
                Map<UnitId, String> names,
                Predicate<UnitId> shown) {
            Spread spread = decision.spread();
            Decision.Frozen signed = decision instanceof Decision.Frozen frozen ? frozen : null;
            return new DecisionView(
                    decision.number(),
                    spread.method(),
                    spread.decimals(),
                    Balance.of(total, spread.sum(), comparator),
                    spread.shares().size(),
                    spread.openCounters(),
                    decision.reason(),
                    signed == null ? null : signed.document(),
                    signed == null ? null : signed.date(),
                    decision.madeAt(),
                    signed == null ? null : signed.at(),
                    spread.shares().stream()
                            .filter(share -> shown.test(share.unit()))
                            .map(share -> ShareView.of(share, names.get(share.unit())))
                            .toList());
        }
    }

    /** What falls on a unit. */
    @Schema(name = "UnitShare")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShareView(
            UUID unit,
            @Nullable String name,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(description = "In proportion to which it was found", implementation = String.class, examples = "3")
            @Nullable
            BigDecimal figure,

            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(
                    description = "Its share, in the unit of the target",
                    implementation = String.class,
                    examples = "120")
            BigDecimal value,

            @Schema(description = "Taken from the unit's own proposal: it stays when the others are spread anew")
            boolean fixed,

            @Nullable CounterView counter) {

        static ShareView of(Share share, @Nullable String name) {
            return new ShareView(
                    share.unit().value(),
                    name,
                    share.figure() == null ? null : Balance.plain(share.figure()),
                    Balance.plain(share.value()),
                    share.fixed(),
                    share.counter() == null ? null : CounterView.of(share.counter()));
        }
    }

    /** What a unit proposes instead. */
    @Schema(name = "ShareCounter")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CounterView(
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @Schema(
                    description = "The share that it proposes, in the unit of the target",
                    implementation = String.class,
                    examples = "90")
            BigDecimal value,

            String reason,
            Instant at,

            @Schema(
                    description = "Whether the issuer has taken it, refused it, or not answered yet",
                    examples = "open",
                    enumeration = {"open", "taken", "refused"},
                    implementation = String.class)
            Counter.Answer answer,

            @Schema(description = "Why it was taken or refused, in the issuer's words") @Nullable
            String answerReason) {

        static CounterView of(Counter counter) {
            return new CounterView(
                    Balance.plain(counter.value()),
                    counter.reason(),
                    counter.at(),
                    counter.answer(),
                    counter.answerReason());
        }
    }
}
