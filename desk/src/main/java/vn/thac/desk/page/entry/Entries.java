package vn.thac.desk.page.entry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.frame.Link;

/** Where a duty or task is looked at, and the others of its plan. */
record Entries(UUID plan, @Nullable String key) {

    public Link link() {
        return of(key);
    }

    public Link of(@Nullable String other) {
        return Link.to("/plans/" + plan + "/item").with("key", other);
    }
}
