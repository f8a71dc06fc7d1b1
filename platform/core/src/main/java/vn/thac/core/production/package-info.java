/**
 * What a service that serves must not be started with: what is good for a demonstration and bad for a state.
 */
@NullMarked
package vn.thac.core.production;

import org.jspecify.annotations.NullMarked;
