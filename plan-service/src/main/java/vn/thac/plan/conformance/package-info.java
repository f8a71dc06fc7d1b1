/**
 * Whether what is below answers to what is above: each target, task, duty and reporting rule of the plans whose mandates a
 * plan answers is found again in it, or it is weaker there, later, or missing.
 * It blocks nothing; who asks may waive what falls short, and the unit may say why.
 */
@NullMarked
package vn.thac.plan.conformance;

import org.jspecify.annotations.NullMarked;
