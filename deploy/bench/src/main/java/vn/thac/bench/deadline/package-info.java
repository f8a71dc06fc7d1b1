/** The last minutes before a deadline: everybody hands in at once while leaders look, and then five times as many. */
@NullMarked
package vn.thac.bench.deadline;

import org.jspecify.annotations.NullMarked;
