/**
 * Reading the live totals: the figures of an area now, as known at an earlier instant, and where each comes from.
 * A total always says what is in it and who is missing.
 * Live totals follow the area tree; what a consolidator signed is kept apart.
 */
@NullMarked
package vn.thac.report.total;

import org.jspecify.annotations.NullMarked;
