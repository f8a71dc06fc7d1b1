/**
 * A duty as a whole: several units have it together, with or without a lead, and some of them have parts of it besides.
 * Each has an assignment of its own; the whole is done when all of them are, so nobody's word stands for another's.
 */
@NullMarked
package vn.thac.task.joint;

import org.jspecify.annotations.NullMarked;
