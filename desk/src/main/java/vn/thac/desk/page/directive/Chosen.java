package vn.thac.desk.page.directive;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.frame.Link;

/** Which mandates of a directive are looked at, and how that is called. */
record Chosen(
        UUID plan,
        @Nullable String level,
        @Nullable String levelName,
        @Nullable String track,
        @Nullable String trackName,
        @Nullable String state,
        boolean asPicture) {

    /** Where they are listed. */
    public Link link() {
        return as(asPicture);
    }

    /** The same as a list, or as a picture. */
    public Link as(boolean picture) {
        return Link.to("/plans/" + plan + "/units")
                .with("level", level)
                .with("track", track)
                .with("state", state)
                .with("view", picture ? "picture" : null);
    }
}
