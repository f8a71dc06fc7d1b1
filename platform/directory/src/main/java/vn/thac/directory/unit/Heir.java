package vn.thac.directory.unit;

import java.time.LocalDate;
import vn.thac.directory.UnitId;

/** A unit that takes over from another, from a day on: the whole, a split or a function. */
public record Heir(UnitId unit, LocalDate from, String part) {}
