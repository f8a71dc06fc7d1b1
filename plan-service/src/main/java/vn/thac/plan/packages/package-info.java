/**
 * The plan package: one plan whole, as JSON or YAML, in and out.
 * What no real plan carries is never required; what the package says is kept as said. What can be wrong with one is found in
 * {@code sense} and {@code check}.
 */
@NullMarked
package vn.thac.plan.packages;

import org.jspecify.annotations.NullMarked;
