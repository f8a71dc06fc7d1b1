/**
 * Mandates: what an issued plan asks of one unit, ordered or requested, perhaps with a date; how they stand, are kept and
 * told. A mandate is open until its owner has answered it, or it is excused, recalled or passed on.
 * What units that have ended were asked comes together in the mandate of their heir.
 */
@NullMarked
package vn.thac.plan.mandate;

import org.jspecify.annotations.NullMarked;
