package vn.thac.desk.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of the feed.
 *
 * @param next where the reader stands now, also where nothing came
 * @param more whether there is more to read at once
 */
public record FeedPage(
        @Schema(description = "What happened behind the place asked for and you may hear, in order")
        List<CloudEvent> items,

        @Schema(
                description = "`after` of the next call; keep it with what you made of the events",
                examples = "3f9c01aa-1204")
        String next,

        @Schema(description = "Whether to read on at once") boolean more) {

    public FeedPage {
        items = List.copyOf(items);
    }
}
