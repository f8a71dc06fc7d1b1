package vn.thac.plan.ownership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;

/** Who answers for a target, and whether it was ordered or requested. */
public record Owner(
        UnitId unit, Relation relation, @Nullable String reason, Instant at) {}
