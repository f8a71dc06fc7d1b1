/**
 * A country to measure on: made up at the real one's size and shape, the same at every run.
 */
@NullMarked
package vn.thac.bench.national;

import org.jspecify.annotations.NullMarked;
