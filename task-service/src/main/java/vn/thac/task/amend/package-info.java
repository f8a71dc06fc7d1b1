/**
 * A plan is amended: once all are named that the new edition names, the work of one unit after the other follows. What fell
 * away is recalled or stays, what is written otherwise is told to who has it, and each unit that is concerned gets one
 * notice. A turn is one transaction; what opens later, in another package, catches up by itself.
 */
@NullMarked
package vn.thac.task.amend;

import org.jspecify.annotations.NullMarked;
