/**
 * The way down at national size: straight to everybody, tier by tier, and at a pace at which nothing queues.
 */
@NullMarked
package vn.thac.bench.cascade;

import org.jspecify.annotations.NullMarked;
