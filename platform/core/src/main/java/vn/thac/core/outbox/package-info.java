/**
 * No event is lost and none overtakes another on its way out.
 * What was written with a change waits in a table; one relay a database carries it to Kafka in its order, on a lease, and
 * says so where nothing leaves.
 */
@NullMarked
package vn.thac.core.outbox;

import org.jspecify.annotations.NullMarked;
