package vn.thac.report.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of an indicator's definition; what was reported under it stays under it.
 *
 * @param rule how a figure follows from what is answered; of a ratio or a rate numerator and denominator are
 * @param per so many of the denominator a rate speaks of; null without a rate
 * @param values which numbers are possible; null where the plan says nothing
 * @param continues whether its figures and those of the version before may be added up
 * @param continuesFrom the first of the versions that it continues; null where it continues none, or it was not told
 * @param overTime how its figures of periods become that of a longer one; null where the definition doesn't say it
 * @param missing what a figure that is wanting means; null where the definition doesn't say it
 */
public record Indicator(
        String code,
        int version,
        String name,
        Rule rule,

        @Schema(description = "Unit of measure as shown: %, vụ, trẻ em") @Nullable
        String unit,

        @Nullable Direction direction,
        @Nullable BigDecimal per,
        @Nullable Values values,
        boolean continues,
        @Nullable Integer continuesFrom,
        @Nullable OverTime overTime,
        @Nullable Missing missing) {

    /** One that says nothing of its possible numbers and continues no earlier version. */
    public Indicator(
            String code,
            int version,
            String name,
            Rule rule,
            @Nullable String unit,
            @Nullable Direction direction,
            @Nullable BigDecimal per) {
        this(code, version, name, rule, unit, direction, per, null, false);
    }

    /** One that says nothing of how its figures add up over time, and leaves out who gives none. */
    public Indicator(
            String code,
            int version,
            String name,
            Rule rule,
            @Nullable String unit,
            @Nullable Direction direction,
            @Nullable BigDecimal per,
            @Nullable Values values,
            boolean continues) {
        this(code, version, name, rule, unit, direction, per, values, continues, null, null, null);
    }

    /** Which numbers are possible. */
    @JsonIgnore
    public Values possible() {
        return values == null ? Values.unsaid(rule) : values;
    }

    @JsonIgnore
    public Missing whatIsMissing() {
        return missing == null ? Missing.LEFT_OUT : missing;
    }

    /** Whether it matters for a total who has not given a figure. */
    public boolean asksWhoIsWanting() {
        return whatIsMissing() != Missing.LEFT_OUT;
    }

    /** Whether an earlier version is one of those that it says it continues. */
    boolean reaches(Indicator earlier) {
        return continuesFrom != null && continuesFrom <= earlier.version();
    }

    /** Identity of the definition: {@code CF01@1}. */
    @JsonIgnore
    public String pinned() {
        return code + "@" + version;
    }

    public @Nullable BigDecimal value(Amount amount) {
        return rule.value(amount, per);
    }
}
