/**
 * No change without its event and its audit record, and no event lost or doubled.
 * Outgoing there are outbox and relay, incoming inbox, retries and dead letters.
 * The sequence of an aggregate has no gap, and is its version.
 */
@NullMarked
package vn.thac.core.event;

import org.jspecify.annotations.NullMarked;
