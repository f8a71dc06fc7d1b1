package vn.thac.task.raise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.platform.UnitId;
import vn.thac.platform.event.Change;
import vn.thac.platform.event.Changes;
import vn.thac.task.PlanId;

/**
 * Gives the members of a party what the party holds in the plan: one assignment for each unit and item, in one
 * transaction with its events. A chunk that comes again changes nothing.
 */
@ApplicationScoped
class RaiseAssignments {

    @Inject
    RaiseStore store;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @Transactional
    void raise(ExpandedMembers chunk) {
        PlanId plan = chunk.planId();
        Set<UnitId> units = new LinkedHashSet<>(chunk.units());
        Tally tally = store.lock(plan);
        List<HeldItem> items = store.held(plan, chunk.party());
        Fall fall = Fall.of(items, units, tally.total() == 0 ? Map.of() : store.there(plan, items, units));
        int raised = fall.fresh().size();
        if (!store.note(chunk, raised) && fall.isEmpty()) {
            return;
        }
        if (raised > 0) {
            store.insert(plan, items, fall.fresh(), clock.instant());
        }
        if (!fall.stronger().isEmpty()) {
            store.strengthen(fall.stronger());
        }
        Tally now = tally.plus(raised);
        store.count(plan, now);
        changes.record(events(chunk, fall, now));
    }

    private static List<Change> events(ExpandedMembers chunk, Fall fall, Tally now) {
        PlanId plan = chunk.planId();
        List<Change> events = new ArrayList<>(fall.fresh().size() + fall.stronger().size() + 1);
        fall.fresh().forEach(fresh -> events.add(new Change(
                "assignment", fresh.id().value(), 1, AssignmentRaised.TYPE, AssignmentRaised.of(plan, fresh))));
        fall.stronger().forEach(stronger -> events.add(new Change(
                "assignment",
                stronger.before().id().value(),
                stronger.before().version() + 1,
                AssignmentStrengthened.TYPE,
                AssignmentStrengthened.of(plan, stronger))));
        events.add(new Change(
                "plan-assignments",
                plan.value(),
                now.sequence(),
                PlanAssignmentsRaised.TYPE,
                new PlanAssignmentsRaised(
                        plan, chunk.party(), chunk.chunk(), chunk.chunks(), fall.fresh().size(), now.total())));
        return events;
    }
}
