package vn.thac.report.obligation;

import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/** What this feature reads of {@code unit.recorded.v1}: where a unit is. */
record UnitTold(UnitId id, String level, @Nullable UnitId area) {}
