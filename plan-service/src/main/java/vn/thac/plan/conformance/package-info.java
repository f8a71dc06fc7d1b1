/**
 * Whether what is below answers to what is above: a plan is held against those whose mandates it answers, at whatever point
 * of its life, and who drafts or issues it is warned. It blocks nothing.
 */
@NullMarked
package vn.thac.plan.conformance;

import org.jspecify.annotations.NullMarked;
