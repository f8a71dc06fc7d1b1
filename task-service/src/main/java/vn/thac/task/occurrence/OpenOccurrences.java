package vn.thac.task.occurrence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.event.Changes;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.occurrence.Opening.Series;
import vn.thac.task.plan.PlanStore;
import vn.thac.task.rhythm.Rhythm;
import vn.thac.task.rhythm.Window;
import vn.thac.task.step.following.NameAgain;

/** One round over the plans of which occurrences are to open; each turn is one transaction, safe to repeat. */
@ApplicationScoped
class OpenOccurrences {

    private static final int AT_ONCE = 500;

    @Inject
    OccurrenceStore store;

    @Inject
    PlanStore plans;

    @Inject
    NameAgain nameAgain;

    @Inject
    Directory directory;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** Returns whether there may be more. */
    boolean run() {
        boolean more = false;
        LocalDate today = Vietnam.today(clock);
        for (PlanId plan : QuarkusTransaction.requiringNew().call(() -> store.plansWithDue(today))) {
            more |= QuarkusTransaction.requiringNew().call(() -> turn(plan));
        }
        return more;
    }

    /** Whoever ends the plan, or amends it, waits for the turn or is waited for. */
    private boolean turn(PlanId plan) {
        plans.lock(plan);
        if (plans.hasEnded(plan)) {
            store.stop(plan);
            return false;
        }
        Instant now = clock.instant();
        acting.asSystem("occurrences", plans.ownerOf(plan).orElse(null));
        List<Series> due = store.lockDue(plan, Vietnam.dayOf(now), AT_ONCE);
        Map<ItemKey, List<Series>> byItem =
                due.stream().collect(groupingBy(Series::item, LinkedHashMap::new, toList()));
        byItem.forEach((item, all) -> open(plans.rhythm(plan, item), plan, all, now));
        return due.size() == AT_ONCE;
    }

    private void open(Rhythm rhythm, PlanId plan, List<Series> all, Instant now) {
        LocalDate today = Vietnam.dayOf(now);
        List<Opening> openings = all.stream()
                .filter(Series::stands)
                .flatMap(series ->
                        rhythm.opened(series.since(), today).stream().map(window -> Opening.of(series, window)))
                .toList();
        Set<AssignmentId> opened = store.open(openings, now);
        tell(openings.stream().filter(one -> opened.contains(one.id())).toList(), today);
        List<AssignmentId> fallen = store.fallen(openings);
        if (!fallen.isEmpty()) {
            nameAgain.name(plan, store.editionOf(plan), fallen);
        }
        store.lookAgain(
                all.stream().map(Series::id).toList(),
                rhythm.next(today).map(Window::opens).orElse(null));
    }

    private void tell(List<Opening> opened, LocalDate today) {
        List<UnitId> units = opened.stream().flatMap(Opening::units).distinct().toList();
        Map<UnitId, NamedUnit> named = directory.named(units, today);
        changes.record(opened.stream().map(one -> one.told(named)).toList());
    }
}
