/**
 * Plain SQL for bulk work and read lists, where an entity a row would be waste.
 * Values in, rows out; arrays go to unnest(?::type[]).
 * Connections are the service's own pool's, so that all takes part in the current transaction.
 */
@NullMarked
package vn.thac.core.sql;

import org.jspecify.annotations.NullMarked;
