/**
 * What a plan wants done and by whom: the thematic layer of tasks, the layer of duties by unit, and the addressees that
 * both name. Conditions and programmes are objects of the plan, shared by the duties and tasks that point at them.
 * Nobody named, no due date and a phrase that means nobody known are all legal.
 */
@NullMarked
package vn.thac.plan.duty;

import org.jspecify.annotations.NullMarked;
