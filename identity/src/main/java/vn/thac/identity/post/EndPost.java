package vn.thac.identity.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.UnitEnded;
import vn.thac.identity.unit.UnitStore;

/** Ends posts: one by request, or all of a unit that ends. */
@ApplicationScoped
public class EndPost {

    @Inject
    UnitStore units;

    @Inject
    PostStore store;

    @Inject
    RecordPosts recorder;

    @Transactional
    public Post run(UUID id, LocalDate day, @Nullable String ifMatch) {
        units.lockStructure();
        Post post = store.find(id).orElseThrow(() -> Refused.of(IdentityRefusal.POST_NOT_FOUND));
        ETags.require(ifMatch, post.version());
        if (!day.isAfter(post.span().from())) {
            throw Refused.at(IdentityRefusal.ENDS_BEFORE_IT_BEGINS, "/on", Map.of());
        }
        if (post.span().to() != null && !post.span().to().isAfter(day)) {
            throw Refused.of(
                    IdentityRefusal.POST_ENDED, Map.of("on", post.span().to()));
        }
        Post ended = post.ended(day);
        recorder.ended(List.of(ended));
        return ended;
    }

    /** A post that would only begin after its unit's end keeps the unit from ending: somebody still counts on it. */
    void unitEnded(@Observes UnitEnded end) {
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
