/**
 * The launcher: PostgreSQL, Kafka, Keycloak and the services on one machine, started, watched and stopped together.
 * What dies is started again; what the launcher started ends with it, whether it is asked to stop, interrupted or
 * killed. What is done with a started whole is a {@link vn.thac.client.Scenario}, found by name.
 */
@NullMarked
package vn.thac.launcher;

import org.jspecify.annotations.NullMarked;
