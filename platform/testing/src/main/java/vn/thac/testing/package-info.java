/**
 * For the integration tests of the services: the real parts, once a test JVM, on free ports and throw-away data.
 * Put {@code @QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))} on one test.
 * Tokens come from the Keycloak of that JVM; faults are made through {@link vn.thac.parts.Parts#running()}.
 */
@NullMarked
package vn.thac.testing;

import org.jspecify.annotations.NullMarked;
