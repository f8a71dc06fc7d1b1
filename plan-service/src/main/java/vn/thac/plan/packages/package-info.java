/**
 * The plan package: one plan whole, as JSON or YAML, in and out.
 * It is checked against its JSON Schema and against sense, and every fault is named at its place.
 * What no real plan carries is never required; what the package says is kept as said.
 */
@NullMarked
package vn.thac.plan.packages;

import org.jspecify.annotations.NullMarked;
