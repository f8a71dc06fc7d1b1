/** The feed: what was told, read over HTTP from any place on, within what the reader may read. */
@NullMarked
package vn.thac.desk.feed;

import org.jspecify.annotations.NullMarked;
