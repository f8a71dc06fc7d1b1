package vn.thac.plan.handdown;

import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;

/**
 * That a unit gets an item from another one, which holds it.
 *
 * @param relation how that one asks it: never more than it is asked itself
 */
public record HandedDown(UnitId unit, UnitId by, Relation relation) {}
