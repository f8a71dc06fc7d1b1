/**
 * Regimes: who reports to whom, through whom, how often and by when, as issued plans say.
 * A periodic regime opens its obligations on the day each period opens; the others wait until somebody asks.
 * Classes are expanded once a period, and the day of the expansion is kept.
 */
@NullMarked
package vn.thac.report.regime;

import org.jspecify.annotations.NullMarked;
