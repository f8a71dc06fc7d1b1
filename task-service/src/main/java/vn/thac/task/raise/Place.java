package vn.thac.task.raise;

import vn.thac.directory.UnitId;
import vn.thac.task.ItemKey;

/** Where an assignment belongs inside its plan; never more than one at a place. */
record Place(UnitId unit, ItemKey item) {}
