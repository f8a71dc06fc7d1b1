package vn.thac.plan.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;

/** What must hold of the days of a term: it ends after it has begun, and no two of one committee meet. */
final class TermSpan {

    private TermSpan() {}

    static void check(LocalDate from, @Nullable LocalDate to, Faults faults) {
        faults.addIf(to != null && to.isBefore(from), PlanRefusal.TERM_BACKWARDS, "/to");
    }

    static void checkApart(CongressTerm term, List<CongressTerm> others, Faults faults) {
        others.stream()
                .filter(term::meets)
                .forEach(other -> faults.add(
                        PlanRefusal.TERMS_MEET,
                        "/from",
                        Map.of(
                                "number",
                                other.number(),
                                "from",
                                other.from(),
                                "to",
                                other.to() == null ? "…" : other.to())));
    }
}
