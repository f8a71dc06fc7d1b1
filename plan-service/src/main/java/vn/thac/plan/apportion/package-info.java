/**
 * A target of a plan in force spread over the units that it addresses: so much falls on each, and together it is the target.
 * The shares and their sum, the decision that stands and the draft of the next, kept and told. What a unit has to reach
 * stands in the draft that it makes from its mandate.
 */
@NullMarked
package vn.thac.plan.apportion;

import org.jspecify.annotations.NullMarked;
