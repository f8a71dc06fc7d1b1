/** The list of the whole country: how long identity takes it in, and how long until every service knows it. */
@NullMarked
package vn.thac.bench.units;

import org.jspecify.annotations.NullMarked;
