/** Answering what is asked: a mandate, the plan drafted from it, how that stands to those above, and its issue. */
@NullMarked
package vn.thac.desk.page.draft;

import org.jspecify.annotations.NullMarked;
