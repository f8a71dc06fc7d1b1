/**
 * What a service knows of the state's units, from identity's events.
 * Everything is dated: names, codes and relations.
 * Identity keeps the same tables in its own transaction.
 */
@NullMarked
package vn.thac.directory.unit;

import org.jspecify.annotations.NullMarked;
