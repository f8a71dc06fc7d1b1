package vn.thac.plan.packages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one addressee owes under the plan. {@code relation} null means: as its track has it. */
public record DutyLine(
        String key,
        @Nullable String section,
        @Nullable String addressee,
        @Nullable String relation,
        String text,
        @Nullable String role,
        List<String> with,
        @Nullable LocalDate due,
        @Nullable String recurrence,
        @Nullable String produces,
        @Nullable String waitsFor,
        List<String> passesTo,
        @Nullable String programme,
        List<Origin> origins) {
    public DutyLine {
        with = PlanPackage.orEmpty(with);
        passesTo = PlanPackage.orEmpty(passesTo);
        origins = PlanPackage.orEmpty(origins);
    }
}
