/**
 * Holds what is said over HTTP in the integration tests against {@code contract/openapi.yaml} of the service.
 * Every request of RestAssured is held to it by itself; other clients ask {@link ApiContract}.
 * What the contract does not name is a fault, be it a status, a header, a parameter or a field.
 */
@NullMarked
package vn.thac.testing.contract;

import org.jspecify.annotations.NullMarked;
