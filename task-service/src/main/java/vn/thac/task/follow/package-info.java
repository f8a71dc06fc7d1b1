/**
 * Reading: assignments by any filter on any day, and one with its history.
 * Lists go straight from SQL to the answer and show only what the actor may see.
 * A state or bucket of a past day comes from the dated history.
 */
@NullMarked
package vn.thac.task.follow;

import org.jspecify.annotations.NullMarked;
