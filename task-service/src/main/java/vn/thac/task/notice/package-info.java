/**
 * What a unit has to look at again: a notice says all that concerns the unit, once, with whom it lies by now, and stays in its
 * inbox until somebody of the unit acknowledges it.
 */
@NullMarked
package vn.thac.task.notice;

import org.jspecify.annotations.NullMarked;
