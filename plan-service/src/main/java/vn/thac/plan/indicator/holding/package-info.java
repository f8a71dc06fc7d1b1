/**
 * Whose codes are whose: a code is its owner's, of those it was granted to, and of whoever stands above its owner. It is
 * handed over or granted by hand, and passes to a unit above that defines it in a plan.
 */
@NullMarked
package vn.thac.plan.indicator.holding;

import org.jspecify.annotations.NullMarked;
