/**
 * Access tokens: OpenID Connect checks them, and one that was checked a moment ago is known for a minute.
 */
@NullMarked
package vn.thac.core.token;

import org.jspecify.annotations.NullMarked;
