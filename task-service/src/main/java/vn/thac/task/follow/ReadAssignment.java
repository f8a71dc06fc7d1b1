package vn.thac.task.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.task.assignment.AssignmentId;

/** Reads one assignment with its history; 404 to whoever may not see it. */
@ApplicationScoped
public class ReadAssignment {

    @Inject
    AssignmentListStore store;

    @Inject
    SeriesStore series;

    @Inject
    PassedToStore handedDown;

    @Inject
    SightStore sight;

    public AssignmentView read(AssignmentId id) {
        sight.require(id);
        AssignmentView found = store.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        return found.with(
                series.summary(id).orElse(null),
                handedDown.passedTo(id).orElse(null),
                store.origins(id),
                store.heirs(id),
                store.history(id));
    }

    /** Whoever sees the assignment sees what comes of it. */
    Page<AssignmentView> occurrences(AssignmentId series, OccurrenceQuery query, PageQuery page) {
        sight.require(series);
        return store.occurrences(series, query, page);
    }
}
