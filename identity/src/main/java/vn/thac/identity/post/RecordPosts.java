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

/** Writes given and ended posts, this service's own read model and the events, in one transaction. */
@ApplicationScoped
public class RecordPosts {

    private final PostStore store;
    private final KeepPosts known;
    private final Directory directory;
    private final Changes changes;
    private final Clock clock;

    @Inject
    RecordPosts(PostStore store, KeepPosts known, Directory directory, Changes changes, Clock clock) {
        this.store = store;
        this.known = known;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void given(List<Post> posts) {
        store.insert(posts);
        tell(posts);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void ended(List<Post> posts) {
        store.end(posts);
        tell(posts);
    }

    private void tell(List<Post> posts) {
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
