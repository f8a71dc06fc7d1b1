package vn.thac.plan.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.comparison.Conformance;
import vn.thac.plan.comparison.Entry;
import vn.thac.plan.comparison.Part;
import vn.thac.plan.comparison.Verdict;

/**
 * How a plan in force stands to one above it, with what was said of that.
 *
 * @param extra how many entries of the plan nobody above asks
 */
record Assessment(PlanId plan, int edition, Conformance.Against against, List<Word> words, int extra) {

    /** {@code plan.conformance-assessed.v1}: how a plan stands to one that it answers; told anew whenever that changes. */
    record Assessed(
            UUID planId,
            int edition,
            UUID above,
            int aboveEdition,
            int covered,
            int weaker,
            int later,
            int missing,
            int waived,
            int extra,
            List<Falling> falling,
            Instant at) {}

    /** One entry that falls short: its key above and below, and the codes of what is said of it. */
    record Falling(
            Part part,
            String key,
            @Nullable String below,
            Verdict verdict,
            List<String> said,
            @Nullable String waived,
            @Nullable String explained) {}

    static final String TYPE = "plan.conformance-assessed.v1";

    Counts counts() {
        List<Verdict> counting = new ArrayList<>();
        int waived = 0;
        for (Entry entry : against.entries()) {
            if (isWaived(entry)) {
                waived++;
            } else {
                counting.add(entry.verdict());
            }
        }
        return Counts.of(counting, waived);
    }

    /** Waived, and still in need of it. */
    boolean isWaived(Entry entry) {
        return entry.verdict() != Verdict.COVERED && said(entry, Word.Kind.WAIVED) != null;
    }

    @Nullable
    Word said(Entry entry, Word.Kind kind) {
        return words.stream()
                .filter(word -> word.kind() == kind && word.isOf(entry))
                .findFirst()
                .orElse(null);
    }

    Assessed told(int aboveEdition, Instant at) {
        Counts counts = counts();
        return new Assessed(
                plan.value(),
                edition,
                against.above().id().value(),
                aboveEdition,
                counts.covered(),
                counts.weaker(),
                counts.later(),
                counts.missing(),
                counts.waived(),
                extra,
                against.entries().stream()
                        .filter(entry -> entry.verdict() != Verdict.COVERED)
                        .map(this::falling)
                        .toList(),
                at);
    }

    private Falling falling(Entry entry) {
        return new Falling(
                entry.part(),
                entry.above().key(),
                entry.below() == null ? null : entry.below().key(),
                entry.verdict(),
                entry.deviations().stream()
                        .map(deviation -> deviation.said().code())
                        .toList(),
                reason(entry, Word.Kind.WAIVED),
                reason(entry, Word.Kind.EXPLAINED));
    }

    private @Nullable String reason(Entry entry, Word.Kind kind) {
        Word word = said(entry, kind);
        return word == null ? null : word.reason();
    }
}
