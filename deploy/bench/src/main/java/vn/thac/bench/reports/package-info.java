/**
 * The way up at national size: every commune reports, the totals follow and are reckoned here as well, and many look at
 * the boards.
 */
@NullMarked
package vn.thac.bench.reports;

import org.jspecify.annotations.NullMarked;
