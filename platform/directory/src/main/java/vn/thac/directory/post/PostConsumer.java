package vn.thac.directory.post;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;
import vn.thac.directory.UnitId;

/** Keeps this service's knowledge of posts: a changed post acts as soon as its event is taken. */
@ApplicationScoped
public class PostConsumer implements EventHandler {

    /** What is used of {@code post.recorded.v1}; the unit is told with its code and name, of which the id is enough. */
    record PostPayload(
            UUID id,
            String actor,
            JsonNode unit,
            String duty,
            boolean subtree,
            LocalDate from,
            @Nullable LocalDate to) {

        PostFacts facts(long version) {
            String unitId = unit.isObject() ? unit.path("id").asText() : unit.asText();
            return new PostFacts(id, version, actor, UnitId.of(unitId), duty, subtree, from, to);
        }
    }

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
