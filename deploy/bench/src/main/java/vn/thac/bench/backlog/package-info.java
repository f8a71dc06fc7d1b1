/** A million events wait because Kafka was away: they leave in their order, without filling anybody's memory. */
@NullMarked
package vn.thac.bench.backlog;

import org.jspecify.annotations.NullMarked;
