/** The first page: what waits, what was issued last. */
@NullMarked
package vn.thac.desk.page.home;

import org.jspecify.annotations.NullMarked;
