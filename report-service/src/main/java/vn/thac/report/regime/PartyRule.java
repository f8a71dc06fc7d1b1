package vn.thac.report.regime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Selector;

/** A party of a plan as it is expanded on the day a period opens: a class by its rule, or the named units. */
record PartyRule(String key, @Nullable Selector selector, List<UnitId> units) {}
