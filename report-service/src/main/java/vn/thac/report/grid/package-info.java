/** The reports of a regime side by side: a line a unit, a column a period. */
@NullMarked
package vn.thac.report.grid;

import org.jspecify.annotations.NullMarked;
