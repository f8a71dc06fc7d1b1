/** One thing that a plan says, and what became of it: a duty with the units that have it, a target, a programme. */
@NullMarked
package vn.thac.desk.page.entry;

import org.jspecify.annotations.NullMarked;
