/**
 * From the members of a plan's addressee to assignments: one for each unit and item that the addressee holds.
 * A chunk of members is one transaction; repeated, reordered or overlapping chunks end in the same assignments.
 * A unit that two addressees of an item contain holds the stronger part.
 */
@NullMarked
package vn.thac.task.raise;

import org.jspecify.annotations.NullMarked;
