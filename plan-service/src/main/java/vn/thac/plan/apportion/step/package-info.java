/**
 * From a draft to shares that stand: who issues drafts them, each unit sees its own and may propose another, and once they
 * are signed they stand until a new decision, or until an edition leaves nothing to spread.
 */
@NullMarked
package vn.thac.plan.apportion.step;

import org.jspecify.annotations.NullMarked;
