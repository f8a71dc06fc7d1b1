/**
 * Targets: what a plan wants reached, by which year, and what holds afterwards.
 * A target is one value from the package to the event and to the drafts below; a field of it is named here and in the
 * contract, nowhere else.
 */
@NullMarked
package vn.thac.plan.target;

import org.jspecify.annotations.NullMarked;
