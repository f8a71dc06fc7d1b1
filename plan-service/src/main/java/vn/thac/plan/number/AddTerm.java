package vn.thac.plan.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thac.core.Ids;
import vn.thac.core.event.Changes;
import vn.thac.core.event.SilentChange;
import vn.thac.core.problem.Faults;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.number.TermResource.NewTerm;
import vn.thac.plan.words.Symbols;

/** Adds a congress term of a Party committee; the one that was running ends on the day before. */
@ApplicationScoped
class AddTerm {

    private final TermStore terms;
    private final Directory directory;
    private final Changes changes;
    private final Clock clock;

    AddTerm(TermStore terms, Directory directory, Changes changes, Clock clock) {
        this.terms = terms;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    CongressTerm add(NewTerm said) {
        LocalDate today = Vietnam.today(clock);
        UnitId unit = directory.require(said.unit(), today, "/unit");
        String track = directory.find(unit, today).map(KnownUnit::track).orElse("");
        Faults faults = new Faults();
        faults.addIf(!track.equals(Symbols.PARTY), PlanRefusal.TERM_OF_NO_COMMITTEE, "/unit");
        TermSpan.check(said.from(), said.to(), faults);
        terms.hold();
        List<CongressTerm> there = terms.of(unit, today);
        CongressTerm term = new CongressTerm(Ids.next(), 1, unit.value(), null, said.number(), said.from(), said.to());
        there.stream()
                .filter(other -> other.number() == term.number())
                .forEach(other -> faults.add(
                        PlanRefusal.TERM_KNOWN, "/number", Map.of("number", term.number(), "term", other.id())));
        CongressTerm running = there.stream()
                .filter(other -> other.to() == null && other.from().isBefore(term.from()))
                .findFirst()
                .orElse(null);
        TermSpan.checkApart(
                term, there.stream().filter(other -> !other.equals(running)).toList(), faults);
        faults.refuse();
        if (running != null) {
            CongressTerm ended = running.during(running.from(), term.from().minusDays(1));
            terms.write(ended);
            changes.note(new SilentChange(TermStore.AGGREGATE, ended.id(), "congress-term.ended", running, ended));
        }
        terms.write(term);
        changes.note(new SilentChange(TermStore.AGGREGATE, term.id(), "congress-term.added", null, term));
        terms.recount(unit.value());
        return term;
    }
}
