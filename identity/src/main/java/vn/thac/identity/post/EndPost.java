package vn.thac.identity.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.UnitStore;

/** Ends a post on a day. */
@ApplicationScoped
public class EndPost {

    private final UnitStore units;
    private final PostStore store;
    private final RecordPosts recorder;

    @Inject
    EndPost(UnitStore units, PostStore store, RecordPosts recorder) {
        this.units = units;
        this.store = store;
        this.recorder = recorder;
    }

    @Transactional
    public Post end(UUID id, LocalDate day, @Nullable String ifMatch) {
        units.lockStructure();
        Post post = store.find(id).orElseThrow(() -> Refused.of(IdentityRefusal.POST_NOT_FOUND));
        ETags.require(ifMatch, post.version());
        if (post.isWithdrawn()) {
            throw Refused.of(IdentityRefusal.POST_WITHDRAWN);
        }
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
}
