/**
 * Systems of the state that log in by client credentials: made, disabled, given a new secret by administrators. For whom
 * one acts, its posts say.
 */
@NullMarked
package vn.thac.identity.system;

import org.jspecify.annotations.NullMarked;
