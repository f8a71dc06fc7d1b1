/**
 * Live totals over the area tree: a node is recomputed from its children and then marks its parent.
 * It can't drift, may be repeated at will, and coalesces toward the root.
 * Who has not reported never counts as zero; returned reports never count; a unit counts once.
 */
@NullMarked
package vn.thac.report.rollup;

import org.jspecify.annotations.NullMarked;
