/**
 * The steps that people take with an assignment, from accepting it to confirming it: one use case for all of them. The
 * holder's unit works, the unit that issued the plan decides, or the heir of either.
 */
@NullMarked
package vn.thac.task.step.taking;

import org.jspecify.annotations.NullMarked;
