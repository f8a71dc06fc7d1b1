/**
 * How a step with an assignment is kept and told, whoever takes it. Every step is one transaction: the new state, its place in
 * the history, its event and its audit record; what comes at once over the work of one unit is told in one event.
 */
@NullMarked
package vn.thac.task.step;

import org.jspecify.annotations.NullMarked;
