/**
 * The one inbox of a unit: assignments to do or to decide on, mandates to answer, reports to send, to review and to
 * consolidate, each with what can be done next and where. What is due first comes first; what has no due date comes last.
 * Assignments are read live; what other services ask is as new as their last event that came.
 */
@NullMarked
package vn.thac.task.inbox;

import org.jspecify.annotations.NullMarked;
