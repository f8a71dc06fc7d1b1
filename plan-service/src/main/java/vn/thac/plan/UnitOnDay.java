package vn.thac.plan;

import java.time.LocalDate;
import vn.thac.directory.UnitId;

/** A unit as it was on a day: what it is called depends on both. */
public record UnitOnDay(UnitId unit, LocalDate day) {}
