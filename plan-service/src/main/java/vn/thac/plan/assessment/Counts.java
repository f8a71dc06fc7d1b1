package vn.thac.plan.assessment;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.plan.comparison.Verdict;

/** How much of what is asked above stands how below; what was waived is counted as that alone. */
@Schema(name = "ConformanceCounts")
public record Counts(
        @Schema(description = "As much as is asked, or more", examples = "31")
        int covered,

        @Schema(description = "Asks less", examples = "1") int weaker,

        @Schema(description = "By a later day or year", examples = "0")
        int later,

        @Schema(description = "Is not there", examples = "2")
        int missing,

        @Schema(description = "Falls short and was waived by who asks", examples = "0")
        int waived) {

    /** {@code waived}: how many of the entries that fall short are waived, the rest given by their verdicts. */
    static Counts of(Collection<Verdict> counting, int waived) {
        Map<Verdict, Integer> by = new EnumMap<>(Verdict.class);
        counting.forEach(verdict -> by.merge(verdict, 1, Integer::sum));
        return new Counts(
                by.getOrDefault(Verdict.COVERED, 0),
                by.getOrDefault(Verdict.WEAKER, 0),
                by.getOrDefault(Verdict.LATER, 0),
                by.getOrDefault(Verdict.MISSING, 0),
                waived);
    }

    boolean nothingFallsShort() {
        return weaker == 0 && later == 0 && missing == 0;
    }
}
