/** The same load for an hour on a base that grows by it: what drifts, what swells, what is held up by a long reader. */
@NullMarked
package vn.thac.bench.soak;

import org.jspecify.annotations.NullMarked;
