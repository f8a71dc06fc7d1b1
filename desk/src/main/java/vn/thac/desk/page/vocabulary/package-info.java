/** The words of the state as data: what there is to choose from, and what names it. */
@NullMarked
package vn.thac.desk.page.vocabulary;

import org.jspecify.annotations.NullMarked;
