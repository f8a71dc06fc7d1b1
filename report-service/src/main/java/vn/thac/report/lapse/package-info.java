/**
 * A plan is not in force any more: its regimes end, and where its open work has ended with it, what is owed and not handed in
 * is waived, so many at a time. What was handed in stays, with its figures; sent back, it is not owed again.
 */
@NullMarked
package vn.thac.report.lapse;

import org.jspecify.annotations.NullMarked;
