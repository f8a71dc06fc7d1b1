package vn.thac.plan.register;

import vn.thac.directory.UnitId;

/** The unit that a plan is of, with the level and track it had then. */
public record Issuer(UnitId unit, String level, String track) {}
