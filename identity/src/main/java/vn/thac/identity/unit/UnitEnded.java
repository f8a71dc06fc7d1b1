package vn.thac.identity.unit;

import java.time.LocalDate;
import vn.thac.directory.UnitId;

/** CDI event inside the ending transaction: whatever hangs on the unit ends with it. */
public record UnitEnded(UnitId unit, LocalDate on) {}
