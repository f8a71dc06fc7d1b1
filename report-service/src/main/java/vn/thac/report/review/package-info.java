/**
 * Review: a report is returned with a reason for each figure that is wrong, or accepted by another person than its sender.
 * Every round is kept.
 */
@NullMarked
package vn.thac.report.review;

import org.jspecify.annotations.NullMarked;
