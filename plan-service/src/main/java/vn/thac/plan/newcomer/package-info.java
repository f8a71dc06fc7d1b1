/**
 * Units that a plan would reach if it were issued today and that it did not reach: they are proposed to whoever issued it,
 * who asks them as the others or leaves them out.
 */
@NullMarked
package vn.thac.plan.newcomer;

import org.jspecify.annotations.NullMarked;
