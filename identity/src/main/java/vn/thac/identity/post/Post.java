package vn.thac.identity.post;

import java.time.LocalDate;
import java.util.UUID;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.post.PostFacts;
import vn.thac.identity.unit.Span;

/**
 * What an actor may do for a unit, and when.
 *
 * @param actor the user name in the token; a client system's is {@code service-account-…}
 * @param subtree whether it reaches the units below in the command tree too
 */
public record Post(UUID id, long version, String actor, UnitId unit, Duty duty, boolean subtree, Span span) {

    Post ended(LocalDate day) {
        return new Post(id, version + 1, actor, unit, duty, subtree, new Span(span.from(), day));
    }

    PostFacts facts() {
        return new PostFacts(id, version, actor, unit, duty.code(), subtree, span.from(), span.to());
    }
}
