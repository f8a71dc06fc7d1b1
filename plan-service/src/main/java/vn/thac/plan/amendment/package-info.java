/**
 * Amendments: a document of its own carries the whole new text of a plan in force, and its issue makes that the plan's next
 * edition. Keys mean the same in every edition; what follows is found by them and carried out by the fan-out.
 */
@NullMarked
package vn.thac.plan.amendment;

import org.jspecify.annotations.NullMarked;
