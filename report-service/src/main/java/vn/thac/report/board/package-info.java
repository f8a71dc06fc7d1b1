/**
 * The board: how far a plan's or a form's reports have come in an area, level by level, and targets against figures.
 * It is read from the nodes of the live totals, so it answers at once however large the area is.
 * Verdicts are computed when somebody looks. A board of a form without any is kept for as long as it would be made of the
 * same rows.
 */
@NullMarked
package vn.thac.report.board;

import org.jspecify.annotations.NullMarked;
