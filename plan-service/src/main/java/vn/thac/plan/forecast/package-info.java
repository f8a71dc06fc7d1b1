/**
 * What the fan-out of an edition will come to, told before it has run: for an issue that is tried and taken back.
 */
@NullMarked
package vn.thac.plan.forecast;

import org.jspecify.annotations.NullMarked;
