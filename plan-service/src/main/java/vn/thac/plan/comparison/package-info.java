/**
 * A plan compared with those whose mandates it answers, by their texts alone: each target, task, duty and reporting rule that
 * these ask is found again in it, or it is weaker there, later, or missing.
 */
@NullMarked
package vn.thac.plan.comparison;

import org.jspecify.annotations.NullMarked;
