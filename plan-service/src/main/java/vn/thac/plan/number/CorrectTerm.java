package vn.thac.plan.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.event.SilentChange;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.plan.number.TermResource.Span;

/** Puts the days of a congress term right; numbers are counted anew, and whatever was issued keeps its own. */
@ApplicationScoped
class CorrectTerm {

    private final TermStore terms;
    private final Changes changes;
    private final Acting acting;
    private final Clock clock;

    CorrectTerm(TermStore terms, Changes changes, Acting acting, Clock clock) {
        this.terms = terms;
        this.changes = changes;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    CongressTerm correct(UUID id, @Nullable String ifMatch, Span span) {
        terms.hold();
        CongressTerm before = terms.find(id, Vietnam.today(clock)).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        ETags.require(ifMatch, before.version());
        acting.because(span.reason());
        CongressTerm term = before.during(span.from(), span.to());
        Faults faults = new Faults();
        TermSpan.check(span.from(), span.to(), faults);
        List<CongressTerm> others = terms.of(new UnitId(before.unit()), Vietnam.today(clock)).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        TermSpan.checkApart(term, others, faults);
        faults.refuse();
        terms.write(term);
        changes.note(new SilentChange(TermStore.AGGREGATE, id, "congress-term.corrected", before, term));
        terms.recount(before.unit());
        return term;
    }
}
