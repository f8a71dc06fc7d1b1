/**
 * What the API's description says for all services alike.
 * Problem answers, the login, the headers of acting.
 * The rest is written at each resource.
 */
@NullMarked
package vn.thac.core.openapi;

import org.jspecify.annotations.NullMarked;
