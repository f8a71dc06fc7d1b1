/**
 * Duties whose product is the plan that a mandate asks for: one demand, told twice. The plan that answers the mandate
 * closes the duty too, whichever of mandate, answer and assignment is learnt of last.
 */
@NullMarked
package vn.thac.task.answer;

import org.jspecify.annotations.NullMarked;
