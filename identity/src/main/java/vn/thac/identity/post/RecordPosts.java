package vn.thac.identity.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.directory.post.Posts;

/** Writes given and ended posts, this service's own read model and the events, in one transaction. */
@ApplicationScoped
public class RecordPosts {

    @Inject
    PostStore store;

    @Inject
    Posts known;

    @Inject
    Changes changes;

    @Transactional(Transactional.TxType.MANDATORY)
    public void given(List<Post> posts) {
        store.insert(posts);
        tell(posts);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(List<Post> posts) {
        store.end(posts);
        tell(posts);
    }

    private void tell(List<Post> posts) {
        posts.forEach(post -> known.record(post.told(), post.version()));
        changes.record(posts.stream().map(RecordPosts::event).toList());
    }

    private static Change event(Post post) {
        return new Change(Post.AGGREGATE, post.id(), post.version(), Post.TYPE, post.told());
    }
}
