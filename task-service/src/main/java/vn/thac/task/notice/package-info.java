/**
 * What a unit has to look at again: a plan that it works under was amended, what a mandate asks of it has changed, or a plan
 * that its own rests on has ended. A notice says all of it that concerns the unit, once, and stays in its inbox until
 * somebody of the unit acknowledges it.
 */
@NullMarked
package vn.thac.task.notice;

import org.jspecify.annotations.NullMarked;
