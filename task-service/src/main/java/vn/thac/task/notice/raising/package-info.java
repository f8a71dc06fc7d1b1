/**
 * How a notice comes to a unit: a plan that it works under was amended, what a mandate asks of it has changed, a plan that its
 * own rests on has ended, or the unit that had the notice has ended and it is an heir.
 */
@NullMarked
package vn.thac.task.notice.raising;

import org.jspecify.annotations.NullMarked;
