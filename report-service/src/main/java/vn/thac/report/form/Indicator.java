package vn.thac.report.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One version of an indicator's definition; what was reported under it stays under it. */
public record Indicator(
        String code,
        int version,
        String name,
        Rule rule,
        @Nullable String unit,
        @Nullable Direction direction,
        @Nullable BigDecimal per) {

    /** Identity of the definition: {@code CF01@1}. */
    @JsonIgnore
    public String pinned() {
        return code + "@" + version;
    }

    public @Nullable BigDecimal value(Amount amount) {
        return rule.value(amount, per);
    }
}
