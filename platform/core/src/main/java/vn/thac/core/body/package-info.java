/**
 * How much a body may be, and that it is read as far as its operation takes one.
 * Large ones are let in only as they fit into the memory; what cannot be read is refused with all its faults at once.
 */
@NullMarked
package vn.thac.core.body;

import org.jspecify.annotations.NullMarked;
