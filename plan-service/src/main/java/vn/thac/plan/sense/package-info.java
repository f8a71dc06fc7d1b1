/**
 * What can be wrong with a package in itself: its shape, and its sense beyond the shape.
 * One pass finds every fault and names it at its place; what stands outside the package is asked of {@code Surroundings}.
 */
@NullMarked
package vn.thac.plan.sense;

import org.jspecify.annotations.NullMarked;
