package vn.thac.plan.packages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who reports to whom, through whom, how often and by when; all of it may be unsaid. */
public record ReportingLine(
        String key,
        List<String> who,
        List<String> to,
        @Nullable String toText,
        @Nullable String via,
        @Nullable String kind,
        @Nullable String frequency,
        @Nullable Deadline deadline,
        @Nullable String window,
        @Nullable String trigger,
        @Nullable String note,
        @Nullable String form,
        @Nullable String section) {
    public ReportingLine {
        who = PlanPackage.orEmpty(who);
        to = PlanPackage.orEmpty(to);
    }

    /** A day of each period or a span after its end; rule {@code before} excludes the day itself, {@code by} includes it. */
    public record Deadline(
            @Nullable Integer day,
            @Nullable Integer month,
            @Nullable String rule,
            @Nullable String offset) {
        public Deadline {
            rule = rule == null ? "by" : rule;
        }
    }

    /** A kind that is not said is periodic where a period is named, else on demand. */
    public String kindOrDefault() {
        if (kind != null) {
            return kind;
        }
        return frequency != null || trigger == null ? "periodic" : "ad-hoc";
    }

    /** Whether periods of it open without anybody asking. */
    public boolean opensByItself() {
        return kindOrDefault().equals("periodic") && frequency != null;
    }
}
