/**
 * What a unit owes and where that stands: open, submitted, returned, accepted.
 * Its figures stay with its unit; who has to answer it is its owner. Who sees it in a list sees it alone.
 */
@NullMarked
package vn.thac.report.obligation;

import org.jspecify.annotations.NullMarked;
