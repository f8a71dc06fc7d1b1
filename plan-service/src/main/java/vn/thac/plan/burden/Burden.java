package vn.thac.plan.burden;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What falls on those below, by their levels, and what of it they are asked already. */
public record Burden(
        @Schema(description = "What falls on one unit of each level, on average")
        List<OfLevel> levels,

        @Schema(
                description =
                        "Figures that the reporters of a form have to give under another plan too, the widest first;"
                                + " 200 at most")
        List<AlreadyAsked> alreadyAsked) {

    static final int MOST = 200;

    public static final Burden OF_NOBODY = new Burden(List.of(), List.of());

    /** On average on one unit of a level, of those that the plan reaches. */
    @Schema(name = "BurdenOfLevel")
    public record OfLevel(
            @Schema(examples = "commune") String level,

            @Schema(description = "How many units of the level the plan reaches", examples = "13")
            int units,

            @Schema(description = "Assignments that a unit gets, once, of the plan and handed down", examples = "5.00")
            BigDecimal assignments,

            @Schema(description = "Those of them that units which have the item hand down", examples = "1.00")
            BigDecimal handedDown,

            @Schema(description = "Reports that a unit owes in a month, over the year", examples = "0.25")
            BigDecimal reportsAMonth,

            @Schema(description = "Figures in these reports", examples = "3.50")
            BigDecimal figuresAMonth,

            Already already) {}

    /** What the plans in force ask of the same units, on average of one. */
    @Schema(name = "BurdenAlready")
    public record Already(
            @Schema(description = "Reporting rules that lie on any of them", examples = "12")
            int rules,

            @Schema(description = "Reports that a unit owes in a month by them, over the year", examples = "3.25")
            BigDecimal reportsAMonth,

            @Schema(description = "Figures in these reports", examples = "40.00")
            BigDecimal figuresAMonth) {}

    /** An indicator that another plan in force asks of units that report it here. */
    @Schema(name = "FigureAlreadyAsked")
    public record AlreadyAsked(
            @Schema(examples = "TD-I01") String indicator,

            @Schema(description = "Key of the rule there; absent where you do not see the plan", examples = "KG-R1")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String rule,

            @Schema(examples = "P1Y") String frequency,

            @Schema(description = "Units that are asked twice", examples = "13")
            int units,

            @Schema(description = "The plan that asks; absent where you do not see it")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Asking plan) {}

    /** The other plan. */
    @Schema(name = "PlanThatAsks")
    public record Asking(
            UUID id,

            @Schema(examples = "234/KH-UBND") @Nullable String number,

            String title) {}
}
