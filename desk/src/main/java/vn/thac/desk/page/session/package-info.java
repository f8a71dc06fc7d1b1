/**
 * Who is logged in at the pages. The browser holds a number that says nothing; what it stands for lies here, shut with it.
 */
@NullMarked
package vn.thac.desk.page.session;

import org.jspecify.annotations.NullMarked;
