/**
 * Units come to owe reports: one obligation a unit, regime and period, however often it is told.
 * Each gets its place in the area tree, at once or when its unit becomes known.
 */
@NullMarked
package vn.thac.report.opening;

import org.jspecify.annotations.NullMarked;
