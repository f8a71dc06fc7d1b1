/**
 * Whom identity has disabled: people and systems whose tokens are refused although they have not ended.
 * Keycloak gives no new token to them; this closes the time until the last one ends.
 */
@NullMarked
package vn.thac.directory.account;

import org.jspecify.annotations.NullMarked;
