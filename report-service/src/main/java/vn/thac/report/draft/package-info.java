/**
 * Unfinished reports: private to the unit, unchecked, gone once a report is handed in; no event tells of them.
 */
@NullMarked
package vn.thac.report.draft;

import org.jspecify.annotations.NullMarked;
