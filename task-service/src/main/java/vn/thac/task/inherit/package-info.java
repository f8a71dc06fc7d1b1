/**
 * Units end, and others come after them: what an ended unit has in hand goes to each of its heirs, and what its plans gave is
 * decided on by who came in its place. What is told later of a succession puts it right. A turn is one transaction over some
 * units' work under one plan; what is left to do is found, not listed.
 */
@NullMarked
package vn.thac.task.inherit;

import org.jspecify.annotations.NullMarked;
