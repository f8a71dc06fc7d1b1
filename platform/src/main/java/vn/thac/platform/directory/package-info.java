/**
 * What a service knows of the state's units and of posts, from identity's events.
 * Everything is dated, names, codes, relations and posts alike.
 * Identity keeps the same tables in its own transaction.
 */
@NullMarked
package vn.thac.platform.directory;

import org.jspecify.annotations.NullMarked;
