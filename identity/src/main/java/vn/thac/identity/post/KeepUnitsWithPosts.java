package vn.thac.identity.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.Refused;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.UnitWithdrawn;

/** Refuses to withdraw a unit at which somebody has or had a post that was meant: something was done for it. */
@ApplicationScoped
public class KeepUnitsWithPosts {

    private static final int NAMED = 3;

    private final PostStore store;

    @Inject
    KeepUnitsWithPosts(PostStore store) {
        this.store = store;
    }

    void keep(@Observes UnitWithdrawn withdrawal) {
        List<String> actors = store.actorsAt(withdrawal.unit());
        if (!actors.isEmpty()) {
            throw Refused.of(
                    IdentityRefusal.HAS_POSTS,
                    Map.of(
                            "count", actors.size(),
                            "first", String.join(", ", actors.subList(0, Math.min(NAMED, actors.size())))));
        }
    }
}
