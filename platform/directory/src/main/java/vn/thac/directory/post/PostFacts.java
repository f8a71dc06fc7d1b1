package vn.thac.directory.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * A post at one version of it: an actor may do a duty for a unit from a day to a day.
 *
 * @param subtree whether it reaches the units below in the command tree too
 * @param to the first day it no longer holds; null is open
 */
public record PostFacts(
        UUID id,
        long version,
        String actor,
        UnitId unit,
        String duty,
        boolean subtree,
        LocalDate from,
        @Nullable LocalDate to) {}
