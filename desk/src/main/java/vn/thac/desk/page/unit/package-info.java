/** A unit: what it is, who stands above and below it, what it was and who came after it, and who acts for it. */
@NullMarked
package vn.thac.desk.page.unit;

import org.jspecify.annotations.NullMarked;
