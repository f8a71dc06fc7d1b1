/** One box for all that can be looked for: documents, what they say, indicators and units, each under its own heading. */
@NullMarked
package vn.thac.desk.page.find;

import org.jspecify.annotations.NullMarked;
