/**
 * What a unit has to do now, as holder or as assigner, each with its next actions.
 * Work comes first by its due date; what has none comes last.
 * Other services have inboxes of the same shape, so that a client can show them as one.
 */
@NullMarked
package vn.thac.task.inbox;

import org.jspecify.annotations.NullMarked;
