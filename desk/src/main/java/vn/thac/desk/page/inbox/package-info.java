/** What waits for the reader's unit, and the work itself, each step of it done in place. */
@NullMarked
package vn.thac.desk.page.inbox;

import org.jspecify.annotations.NullMarked;
