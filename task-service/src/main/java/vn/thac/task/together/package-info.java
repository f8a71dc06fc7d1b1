/**
 * One call that answers for several assignments at once (R40): the same duty stands in a plan more than once, or in several
 * plans, and an assigner confirms what many units have done. Each row is a step of its own, taken or refused for itself.
 */
@NullMarked
package vn.thac.task.together;

import org.jspecify.annotations.NullMarked;
