/** How an issued plan stands to those above, and what either side says to it. */
@NullMarked
package vn.thac.desk.page.conformance;

import org.jspecify.annotations.NullMarked;
