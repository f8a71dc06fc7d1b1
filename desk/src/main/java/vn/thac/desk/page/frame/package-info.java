/**
 * What all pages have: the frame around them, the reader and their unit, the language, how numbers and days are written,
 * and what keeps other houses' pages out.
 */
@NullMarked
package vn.thac.desk.page.frame;

import org.jspecify.annotations.NullMarked;
