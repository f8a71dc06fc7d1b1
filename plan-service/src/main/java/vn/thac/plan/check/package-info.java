/**
 * What can be wrong with a plan package, in itself and with the units and definitions it refers to.
 * Every fault is found and named at its place before anything changes.
 * What real plans do though it is odd is a warning, never a fault.
 */
@NullMarked
package vn.thac.plan.check;

import org.jspecify.annotations.NullMarked;
