/**
 * Each event from other services has its effect once.
 * Its id is noted in the transaction of its handlers; one that cannot be taken is tried again, then kept as a dead letter
 * that an administrator replays or discards.
 */
@NullMarked
package vn.thac.core.inbox;

import org.jspecify.annotations.NullMarked;
