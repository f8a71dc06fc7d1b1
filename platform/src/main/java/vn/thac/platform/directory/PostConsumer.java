package vn.thac.platform.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.platform.event.EventHandler;
import vn.thac.platform.event.Received;

/** Keeps this service's knowledge of posts: a changed post acts as soon as its event is taken. */
@ApplicationScoped
public class PostConsumer implements EventHandler {

    @Inject
    Directories directories;

    @Override
    public String type() {
        return "post.recorded.v1";
    }

    @Override
    public void handle(Received event) {
        directories.record(event.read(PostRecord.class), event.sequence());
    }
}
