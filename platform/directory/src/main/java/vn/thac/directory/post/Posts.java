package vn.thac.directory.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Passes on records of the old shape to {@link KeepPosts}, until identity and the samples tell posts in the new one. */
@ApplicationScoped
public class Posts {

    @Inject
    KeepPosts posts;

    public void record(PostRecord post, long sequence) {
        posts.keep(List.of(new PostFacts(
                post.id(), sequence, post.actor(), post.unit(), post.duty(), post.subtree(), post.from(), post.to())));
    }
}
