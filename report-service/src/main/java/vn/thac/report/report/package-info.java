/**
 * Reports as they come in: every figure checked, every version kept, every round shown with what it changed.
 * A late one is taken.
 */
@NullMarked
package vn.thac.report.report;

import org.jspecify.annotations.NullMarked;
