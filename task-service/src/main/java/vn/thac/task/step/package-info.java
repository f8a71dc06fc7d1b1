/**
 * The steps that people take with an assignment, from accepting it to confirming it: one use case for all of them.
 * Every step is one transaction: the new state, its place in the history, its event and its audit record.
 * The holder's unit works, the unit that issued the plan decides, or the heir of either.
 */
@NullMarked
package vn.thac.task.step;

import org.jspecify.annotations.NullMarked;
