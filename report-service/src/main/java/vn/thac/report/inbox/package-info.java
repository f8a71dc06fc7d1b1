/**
 * What waits for a unit: reports to send, reports to review, periods to consolidate.
 * Every item says who does what next and by when.
 * A read list, straight from the tables.
 */
@NullMarked
package vn.thac.report.inbox;

import org.jspecify.annotations.NullMarked;
