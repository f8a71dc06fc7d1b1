package vn.thac.identity.unit;

import java.time.LocalDate;
import vn.thac.directory.UnitId;

/** Who carries on for a unit from a day on, and with which part of it. */
public record Heir(UnitId unit, LocalDate from, Part part) {}
