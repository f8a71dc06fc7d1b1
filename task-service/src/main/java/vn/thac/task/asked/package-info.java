/**
 * What plan- and report-service ask of units: mandates to answer, reports to send, to review and to consolidate.
 * Only their events write it, many at a time; one that comes again, or after a later one, changes nothing, whatever
 * topic it came by.
 * It holds what an inbox shows and no more: whoever wants the rest asks the service that owns it.
 */
@NullMarked
package vn.thac.task.asked;

import org.jspecify.annotations.NullMarked;
