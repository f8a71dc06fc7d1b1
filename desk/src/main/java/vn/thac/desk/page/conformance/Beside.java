package vn.thac.desk.page.conformance;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.service.PlanClient.Conformance;
import vn.thac.desk.page.service.PlanClient.Conformance.Above;
import vn.thac.desk.page.service.PlanClient.Conformance.Entry;
import vn.thac.desk.page.service.PlanClient.PlanView;

/**
 * A plan beside those above.
 *
 * @param mayExplain whether the reader drafts for its unit
 * @param waives the plans above for whose issuer the reader may waive
 * @param spoken what was said and refused
 */
record Beside(
        PlanView plan,
        Conformance conformance,
        boolean mayExplain,
        Set<UUID> waives,
        Spoken spoken,
        @Nullable Problem problem) {

    /** A word on an entry of a plan above, as it was written; empty where nothing was. */
    record Spoken(String word, String above, String entry, String reason) {

        static final Spoken NOTHING = new Spoken("", "", "", "");

        public boolean names(Entry each) {
            return entry.equals(each.part() + " " + each.above().key());
        }
    }

    Beside {
        waives = Set.copyOf(waives);
    }

    /** What was written into the form of a word on a plan above; empty in all others. */
    public Spoken spoken(Above above, String word) {
        return spoken.word().equals(word) && spoken.above().equals(above.plan().toString()) ? spoken : Spoken.NOTHING;
    }

    public boolean mayWaive(Above above) {
        return waives.contains(above.plan());
    }

    /** What falls short of it and was not waived. */
    public List<Entry> falling(Above above) {
        return above.entries().stream()
                .filter(each -> !"covered".equals(each.standing()) && each.waived() == null)
                .toList();
    }

    public List<Entry> waived(Above above) {
        return above.entries().stream().filter(each -> each.waived() != null).toList();
    }
}
