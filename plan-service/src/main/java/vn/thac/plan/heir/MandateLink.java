package vn.thac.plan.heir;

import vn.thac.directory.UnitId;
import vn.thac.directory.heir.Inheritance;
import vn.thac.plan.MandateId;

/**
 * What an heir has of a mandate that was passed on.
 *
 * @param unit the heir
 * @param isDone it has answered
 */
record MandateLink(MandateId origin, MandateId heir, UnitId unit, boolean isDone) implements Inheritance.Link {}
