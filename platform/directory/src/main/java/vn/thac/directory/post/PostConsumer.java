package vn.thac.directory.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;

/** Keeps this service's knowledge of posts: a changed post acts as soon as its event is taken. */
@ApplicationScoped
public class PostConsumer implements EventHandler {

    @Inject
    Posts posts;

    @Override
    public String type() {
        return "post.recorded.v1";
    }

    @Override
    public void handle(Received event) {
        posts.record(event.read(PostRecord.class), event.sequence());
    }
}
