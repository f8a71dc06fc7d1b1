/**
 * The live totals as they are stored: nodes over the area tree, marks that say which are out of date, and the sweep.
 * A node hangs where its area lay when the period ended; when an area moves, its nodes are placed anew.
 */
@NullMarked
package vn.thac.report.live;

import org.jspecify.annotations.NullMarked;
