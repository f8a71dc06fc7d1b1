/**
 * Targets of plans against the latest figures: met or not, and whether this year is the year to judge.
 * Comparators are strict as written: 99.9 does not meet "more than 99.9".
 * A target of which nothing can be said, for want of a figure or of a list, has a reason rather than a verdict.
 */
@NullMarked
package vn.thac.report.target;

import org.jspecify.annotations.NullMarked;
