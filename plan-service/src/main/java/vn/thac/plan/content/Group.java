package vn.thac.plan.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thematic group as it is followed; its holders have each of its tasks that names nobody itself, or it as one. */
public record Group(
        String key,
        String title,
        List<Holder> holders,
        @Nullable String section,
        @Nullable String doubt) {}
