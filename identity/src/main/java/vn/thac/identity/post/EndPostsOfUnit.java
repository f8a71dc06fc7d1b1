package vn.thac.identity.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.Refused;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.UnitEnded;

/** Ends all posts of a unit that ends, in the same transaction. */
@ApplicationScoped
public class EndPostsOfUnit {

    private final PostStore store;
    private final RecordPosts recorder;

    @Inject
    EndPostsOfUnit(PostStore store, RecordPosts recorder) {
        this.store = store;
        this.recorder = recorder;
    }

    /** A post that would only begin after its unit's end keeps the unit from ending: somebody still counts on it. */
    void end(@Observes UnitEnded end) {
        List<Post> ended = new ArrayList<>();
        for (Post post : store.at(end.unit(), end.on())) {
            if (!post.span().from().isBefore(end.on())) {
                throw Refused.of(
                        IdentityRefusal.POST_BEGINS_LATER,
                        Map.of("actor", post.actor(), "on", post.span().from()));
            }
            ended.add(post.ended(end.on()));
        }
        recorder.ended(ended);
    }
}
