package vn.thac.directory.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * A post: an actor may do a duty for a unit between two days, as identity's {@code post.recorded.v1} tells it.
 *
 * @param subtree whether it reaches the units below in the command tree too
 * @param to the first day it no longer holds
 */
public record PostRecord(
        UUID id,
        String actor,
        UnitId unit,
        String duty,
        boolean subtree,
        LocalDate from,
        @Nullable LocalDate to) {}
