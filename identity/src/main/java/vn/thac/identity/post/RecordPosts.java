package vn.thac.identity.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.post.KeepPosts;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.identity.ClaimedUnit;

/** Writes given, ended and withdrawn posts, this service's own read model and the events, in one transaction. */
@ApplicationScoped
public class RecordPosts {

    private final PostStore store;
    private final KeepPosts known;
    private final Directory directory;
    private final Changes changes;
    private final ClaimedUnit claimed;
    private final Clock clock;

    @Inject
    RecordPosts(
            PostStore store, KeepPosts known, Directory directory, Changes changes, ClaimedUnit claimed, Clock clock) {
        this.store = store;
        this.known = known;
        this.directory = directory;
        this.changes = changes;
        this.claimed = claimed;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void given(List<Post> posts) {
        if (posts.isEmpty()) {
            return;
        }
        store.insert(posts);
        tell(posts);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void ended(List<Post> posts) {
        store.end(posts);
        tell(posts);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withdrawn(Post post) {
        store.withdraw(post);
        tell(List.of(post));
    }

    private void tell(List<Post> posts) {
        claimed.note();
        known.keep(posts.stream().map(Post::facts).toList());
        Map<UnitId, NamedUnit> units =
                directory.named(posts.stream().map(Post::unit).distinct().toList(), Vietnam.today(clock));
        changes.record(posts.stream()
                .map(post -> new Change(
                        PostRecorded.AGGREGATE,
                        post.id(),
                        post.version(),
                        PostRecorded.TYPE,
                        PostRecorded.of(post, Objects.requireNonNull(units.get(post.unit())))))
                .toList());
    }
}
