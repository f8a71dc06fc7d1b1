/**
 * A target of a plan in force spread over the units that it addresses: so much falls on each, and together it is the target.
 * Who issues drafts it, each unit sees its share and may propose another, and once it is signed it stands until a new
 * decision. What a unit has to reach stands in the draft that it makes from its mandate.
 */
@NullMarked
package vn.thac.plan.apportion;

import org.jspecify.annotations.NullMarked;
