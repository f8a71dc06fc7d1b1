package vn.thac.plan.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Changes;
import vn.thac.core.event.SilentChange;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;

/** Takes away a congress term that was added by mistake; numbers are counted anew without it. */
@ApplicationScoped
class WithdrawTerm {

    private final TermStore terms;
    private final Changes changes;
    private final Acting acting;
    private final Clock clock;

    WithdrawTerm(TermStore terms, Changes changes, Acting acting, Clock clock) {
        this.terms = terms;
        this.changes = changes;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    void withdraw(UUID id, @Nullable String ifMatch, String reason) {
        terms.hold();
        CongressTerm term = terms.find(id, Vietnam.today(clock)).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        ETags.require(ifMatch, term.version());
        acting.because(reason);
        terms.remove(term);
        changes.note(new SilentChange(TermStore.AGGREGATE, id, "congress-term.withdrawn", term, null));
        terms.recount(term.unit());
    }
}
