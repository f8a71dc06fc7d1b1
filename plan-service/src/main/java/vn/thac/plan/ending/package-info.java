/**
 * A plan in force comes to its end: it is withdrawn, closed, or replaced by another. What is open under it is recalled, or
 * stays to be finished where it is closed so; what was done stays readable. Plans that rest on it are told.
 */
@NullMarked
package vn.thac.plan.ending;

import org.jspecify.annotations.NullMarked;
