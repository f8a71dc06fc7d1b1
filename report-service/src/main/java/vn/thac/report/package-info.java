/**
 * The way up: who owes which report, what came in, and what it adds up to.
 * Regimes and obligations follow from plans; figures climb the area tree as they arrive.
 * What was received is never overwritten.
 */
@NullMarked
package vn.thac.report;

import org.jspecify.annotations.NullMarked;
