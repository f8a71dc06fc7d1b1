/**
 * A list or a total as a table (RFC 4180), for who works in sheets: the same page, the same rights, another form.
 * Columns follow from the type of the answer, not from what is in it, so that each page has the same.
 * What has lines of its own within a line fits no cell and is read as JSON.
 */
@NullMarked
package vn.thac.core.csv;

import org.jspecify.annotations.NullMarked;
