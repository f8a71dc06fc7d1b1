package vn.thac.identity.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.post.PostFacts;
import vn.thac.identity.unit.Span;

/**
 * What an actor may do for a unit, and when.
 *
 * @param actor the user name in the token; a client system's is {@code service-account-…}
 * @param subtree whether it reaches the units below in the command tree too
 * @param givenBy who gave it
 * @param reason why it was given, where somebody said it
 * @param withdrawn why it never should have been; it then holds on no day
 */
public record Post(
        UUID id,
        long version,
        String actor,
        UnitId unit,
        Duty duty,
        boolean subtree,
        Span span,
        String givenBy,
        @Nullable String reason,
        @Nullable String withdrawn) {

    Post ended(LocalDate day) {
        return new Post(
                id, version + 1, actor, unit, duty, subtree, new Span(span.from(), day), givenBy, reason, withdrawn);
    }

    Post withdrawn(String why) {
        return new Post(id, version + 1, actor, unit, duty, subtree, span, givenBy, reason, why);
    }

    boolean isWithdrawn() {
        return withdrawn != null;
    }

    /** The first day on which it no longer holds: of a withdrawn one the day on which it would have begun. */
    @Nullable
    LocalDate holdsUntil() {
        return isWithdrawn() ? span.from() : span.to();
    }

    PostFacts facts() {
        return new PostFacts(id, version, actor, unit, duty.code(), subtree, span.from(), holdsUntil());
    }
}
