/**
 * How a service speaks with Kafka: one set of settings, the headers of an event, the topics.
 * Topics are made ahead and looked after; one that was made again is told, and read anew.
 * What waits on both sides of it is watched here.
 */
@NullMarked
package vn.thac.core.kafka;

import org.jspecify.annotations.NullMarked;
