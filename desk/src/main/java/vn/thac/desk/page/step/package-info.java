/** Steps that a reader may take with what a page shows: which there are now, what each asks for, what was refused. */
@NullMarked
package vn.thac.desk.page.step;

import org.jspecify.annotations.NullMarked;
