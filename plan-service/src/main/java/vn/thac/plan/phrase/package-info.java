/**
 * Whom a phrase of a plan means: "các sở, ngành liên quan" names nobody, and yet is given duties and tasks (R20). Whoever
 * issued the plan, or its heir, says it afterwards, by hand or by a rule, in parts and again. What follows is what follows of
 * members at issue; a person, and society, are never units and stay text.
 */
@NullMarked
package vn.thac.plan.phrase;

import org.jspecify.annotations.NullMarked;
