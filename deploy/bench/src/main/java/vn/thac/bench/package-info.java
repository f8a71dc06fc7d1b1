/**
 * The benches: a directive that falls on the whole country, and the reports that come back up.
 * They use the public REST interface and the public event stream only, at national size, beside a bare limit measured
 * in the same run. Each ends by counting what must always hold, and fails when one thing is broken.
 */
@NullMarked
package vn.thac.bench;

import org.jspecify.annotations.NullMarked;
