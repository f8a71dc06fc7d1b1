/**
 * The steps that people take with an assignment, one use case each, from accepting it to confirming it.
 * Every step is one transaction: the new state, its place in the history, its event and its audit record.
 * The holder's unit works, the unit that issued the plan decides.
 */
@NullMarked
package vn.thac.task.step;

import org.jspecify.annotations.NullMarked;
