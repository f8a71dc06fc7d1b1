/**
 * The launcher: PostgreSQL, Kafka, Keycloak and the four services on one machine, started, watched and stopped together.
 * What dies is started again; what the launcher started ends with it, whether it is asked to stop, interrupted or killed.
 * The story and the benches are {@link vn.thac.launcher.Scenario}s that run against a started whole.
 */
@NullMarked
package vn.thac.launcher;

import org.jspecify.annotations.NullMarked;
