/**
 * Targets of plans against the latest figures: met or not, and whether this year is the year to judge.
 * Comparators are strict as written: 99.9 does not meet "more than 99.9".
 * A target without a figure, composite or qualitative, has no verdict rather than a bad one.
 */
@NullMarked
package vn.thac.report.target;

import org.jspecify.annotations.NullMarked;
