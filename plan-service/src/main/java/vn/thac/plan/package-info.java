/**
 * The way down: plans, what they rest on, what they ask and of whom.
 * A plan is drafted in private, issued in one transaction, and then falls on its addressees as mandates.
 * The features below share only what stands here: the ids, the refusals, and how units are called on a day.
 */
@NullMarked
package vn.thac.plan;

import org.jspecify.annotations.NullMarked;
