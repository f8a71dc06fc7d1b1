/**
 * What can be wrong with a plan package: in itself, as {@code sense} finds, with the units and definitions that it refers to,
 * and with those whom it asks.
 * Every fault is found and named at its place before anything changes.
 * What real plans do though it is odd is a warning, never a fault.
 */
@NullMarked
package vn.thac.plan.check;

import org.jspecify.annotations.NullMarked;
