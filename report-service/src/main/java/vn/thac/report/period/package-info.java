/**
 * Periods, windows and deadlines: which span of time a report speaks of and by when it is owed.
 * Windows of the reporting decree are data, because parts of them are known from practice only.
 * All arithmetic is on dates; a due date ends at 24:00 in Vietnam.
 */
@NullMarked
package vn.thac.report.period;

import org.jspecify.annotations.NullMarked;
