package vn.thac.identity.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thac.platform.directory.Directories;
import vn.thac.platform.event.Change;
import vn.thac.platform.event.Changes;

/** Writes given and ended posts, this service's own read model and the events, in one transaction. */
@ApplicationScoped
public class RecordPosts {

    @Inject
    PostStore store;

    @Inject
    Directories directories;

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
        posts.forEach(post -> directories.record(post.told(), post.version()));
        changes.record(posts.stream().map(RecordPosts::event).toList());
    }

    private static Change event(Post post) {
        return new Change(Post.AGGREGATE, post.id(), post.version(), Post.TYPE, post.told());
    }
}
