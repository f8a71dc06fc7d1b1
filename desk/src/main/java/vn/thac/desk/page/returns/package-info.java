/** What comes back up: who has reported and who is missing, by name; the figures, and where each comes from. */
@NullMarked
package vn.thac.desk.page.returns;

import org.jspecify.annotations.NullMarked;
