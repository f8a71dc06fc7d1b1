package vn.thac.identity.unit;

import vn.thac.directory.UnitId;

/** CDI event inside the withdrawing transaction: whoever counts on the unit refuses. */
public record UnitWithdrawn(UnitId unit) {}
