/**
 * What an assignment is: whose, in which role, until when, in which state, and which of the official buckets it counts in.
 * A state offers only the transitions that are legal from it; an assignment changes in no other way.
 * Buckets and rates are computed for a day and never stored.
 */
@NullMarked
package vn.thac.task.assignment;

import org.jspecify.annotations.NullMarked;
