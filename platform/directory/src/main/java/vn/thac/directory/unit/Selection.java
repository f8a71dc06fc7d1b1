package vn.thac.directory.unit;

import java.util.List;
import vn.thac.directory.UnitId;

/**
 * Whom a pinned rule picks on a day.
 *
 * @param units those there are, in the order of their ids
 * @param lost those that fell under it when the unit it hangs on ended, have ended since and have no heir that falls
 *     under it: never left out in silence, a person must decide
 */
public record Selection(List<UnitId> units, List<UnitId> lost) {}
