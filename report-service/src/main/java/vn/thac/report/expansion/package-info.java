/**
 * From plans to regimes, periods and members: what is issued is kept, a period opens on its day, and classes are expanded
 * as they stand on that day. Selectors come pinned to units; who no longer falls under them is said, never silent.
 */
@NullMarked
package vn.thac.report.expansion;

import org.jspecify.annotations.NullMarked;
