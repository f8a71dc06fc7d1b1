/**
 * A Kafka broker that is also its own controller, for running Thác on one machine without Docker.
 * It keeps every event for ever: a new reader starts at the beginning of a topic.
 * Topics are made by whoever starts it, never by a reader's typing mistake.
 */
@NullMarked
package vn.thac.broker;

import org.jspecify.annotations.NullMarked;
