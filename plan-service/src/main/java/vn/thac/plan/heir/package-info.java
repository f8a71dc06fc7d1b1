/**
 * Units end, and others come after them: what a unit was asked and has not answered is asked of each of its heirs. What is
 * told later of a succession puts it right. A turn is one transaction over what some units are asked by one plan all of
 * whose editions have reached their addressees; what is left to do is found, not listed.
 */
@NullMarked
package vn.thac.plan.heir;

import org.jspecify.annotations.NullMarked;
