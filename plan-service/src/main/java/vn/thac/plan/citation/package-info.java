/**
 * Cited documents that turn out to be plans of ours: at the plan's issue, by the sweep, or on a reviewer's word.
 * Whoever rests on such a plan gets its ancestors, and what was answered so is fulfilled.
 */
@NullMarked
package vn.thac.plan.citation;

import org.jspecify.annotations.NullMarked;
