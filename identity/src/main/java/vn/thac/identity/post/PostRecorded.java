package vn.thac.identity.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.NamedUnit;

/**
 * What {@code post.recorded.v1} tells: an actor was given a post, or its post ended or was withdrawn.
 *
 * @param subtree whether it reaches the units below in the command tree too
 * @param to the first day on which it no longer holds; {@code from} itself where it was withdrawn
 * @param withdrawn whether it was given by mistake and holds on no day
 */
record PostRecorded(
        UUID id,
        String actor,
        NamedUnit unit,
        String duty,
        boolean subtree,
        LocalDate from,
        @Nullable LocalDate to,
        boolean withdrawn) {

    static final String TYPE = "post.recorded.v1";
    static final String AGGREGATE = "post";

    static PostRecorded of(Post post, NamedUnit unit) {
        return new PostRecorded(
                post.id(),
                post.actor(),
                unit,
                post.duty().code(),
                post.subtree(),
                post.span().from(),
                post.holdsUntil(),
                post.isWithdrawn());
    }
}
