/**
 * Regimes: who reports to whom, through whom, how often and by when, as issued plans say; and their periods, each with
 * the day on which it was expanded and with whom that left out.
 */
@NullMarked
package vn.thac.report.regime;

import org.jspecify.annotations.NullMarked;
