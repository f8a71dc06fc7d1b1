/**
 * A list in pages, by a cursor: the place of the last item in the order of the list.
 * Nothing is told twice or left out while others come and go.
 */
@NullMarked
package vn.thac.core.paging;

import org.jspecify.annotations.NullMarked;
