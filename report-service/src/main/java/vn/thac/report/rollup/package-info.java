/**
 * The arithmetic of totals, apart from where they are stored: own reports and nodes below become a node.
 * Who has not reported never counts as zero; returned reports never count; a unit counts once.
 */
@NullMarked
package vn.thac.report.rollup;

import org.jspecify.annotations.NullMarked;
