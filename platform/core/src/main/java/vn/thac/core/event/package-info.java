/**
 * No change without its event and its audit record: all are written in one transaction.
 * The sequence of an aggregate has no gap, and is its version.
 * What becomes of an event then is the matter of {@code outbox}, of the record that of {@code audit}.
 */
@NullMarked
package vn.thac.core.event;

import org.jspecify.annotations.NullMarked;
