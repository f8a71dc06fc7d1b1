/**
 * The register of plans: what each one is, in which state, and who may see it.
 * A draft belongs to its unit alone; an issued plan is seen by those it concerns and everyone below them.
 * What somebody may not see is not there.
 */
@NullMarked
package vn.thac.plan.register;

import org.jspecify.annotations.NullMarked;
