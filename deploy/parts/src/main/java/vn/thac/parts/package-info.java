/**
 * Starts, watches and stops what Thác stands on: PostgreSQL, Kafka and Keycloak, each a process of its own, without Docker.
 * A data folder holds everything of one run: ports, generated secrets, data, logs and the ids of the processes.
 * Nothing is left behind when the starter ends, however it ends.
 */
@NullMarked
package vn.thac.parts;

import org.jspecify.annotations.NullMarked;
