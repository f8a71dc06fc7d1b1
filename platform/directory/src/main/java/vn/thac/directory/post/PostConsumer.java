package vn.thac.directory.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.directory.UnitId;

/** Keeps this service's knowledge of posts: a changed post acts as soon as its event is taken. */
@ApplicationScoped
public class PostConsumer implements EventHandler {

    /** What is used of {@code post.recorded.v1}. */
    record PostPayload(
            UUID id,
            String actor,
            UnitPayload unit,
            String duty,
            boolean subtree,
            LocalDate from,
            @Nullable LocalDate to) {

        PostFacts facts(long version) {
            return new PostFacts(id, version, actor, unit.id(), duty, subtree, from, to);
        }
    }

    /** The unit is told with its code and name; its id is enough. */
    record UnitPayload(UnitId id) {}

    private final KeepPosts posts;

    @Inject
    PostConsumer(KeepPosts posts) {
        this.posts = posts;
    }

    @Override
    public String type() {
        return "post.recorded.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    @Override
    public void handleAll(List<Received> events) {
        posts.keep(events.stream()
                .map(event -> event.read(PostPayload.class).facts(event.sequence()))
                .toList());
    }
}
