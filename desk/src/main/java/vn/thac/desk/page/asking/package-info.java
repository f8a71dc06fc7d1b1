/**
 * How a page asks a service: as its reader, with the reader's token, in the reader's language, for the unit that the reader
 * acts for. What a service refuses is a refusal here too.
 */
@NullMarked
package vn.thac.desk.page.asking;

import org.jspecify.annotations.NullMarked;
