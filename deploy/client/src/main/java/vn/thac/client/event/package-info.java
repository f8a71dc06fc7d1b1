/**
 * The event stream as anybody may read it: every topic from its first event, or what comes by from now on.
 * Events are told by their CloudEvents headers; a payload is read only when somebody asks.
 * {@link vn.thac.client.event.Settled} says when all that was written has reached everybody.
 */
@NullMarked
package vn.thac.client.event;

import org.jspecify.annotations.NullMarked;
