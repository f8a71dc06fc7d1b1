package vn.thac.identity.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.UnitStore;

/**
 * Takes a post back that should not be, at once: from this moment nobody acts by it. One that began today or is still
 * to begin holds on no day; of an older one the days before today stay, as things were done by it.
 */
@ApplicationScoped
public class WithdrawPost {

    private final UnitStore units;
    private final PostStore store;
    private final RecordPosts recorder;
    private final Acting acting;
    private final Clock clock;

    @Inject
    WithdrawPost(UnitStore units, PostStore store, RecordPosts recorder, Acting acting, Clock clock) {
        this.units = units;
        this.store = store;
        this.recorder = recorder;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    public Post withdraw(UUID id, String reason, @Nullable String ifMatch) {
        units.lockStructure();
        Post post = store.find(id).orElseThrow(() -> Refused.of(IdentityRefusal.POST_NOT_FOUND));
        ETags.require(ifMatch, post.version());
        LocalDate today = Vietnam.today(clock);
        LocalDate ends = post.span().to();
        if (post.isWithdrawn()) {
            throw Refused.of(IdentityRefusal.POST_WITHDRAWN);
        }
        if (ends != null && !ends.isAfter(today)) {
            throw Refused.of(IdentityRefusal.POST_ENDED, Map.of("on", ends));
        }
        acting.because(reason);
        if (post.span().from().isBefore(today)) {
            Post ended = post.ended(today);
            recorder.ended(List.of(ended));
            return ended;
        }
        Post withdrawn = post.withdrawn(reason);
        recorder.withdrawn(withdrawn);
        return withdrawn;
    }
}
