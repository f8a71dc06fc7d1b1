package vn.thac.task.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.task.assignment.AssignmentId;

/** Reads one assignment with its history; 404 for who sees neither its holder nor its issuer. */
@ApplicationScoped
public class ReadAssignment {

    @Inject
    ReadStore store;

    @Inject
    Sight sight;

    public AssignmentView read(AssignmentId id) {
        AssignmentView found = store.find(id).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        sight.require(found.unit(), found.issuer());
        return found.withHistory(store.history(id));
    }
}
