/**
 * People and systems that may log in: Keycloak keeps them and their passwords, this register what was done to them.
 * Every act asks Keycloak first and is recorded with it or not at all; what a crash left between is put right by the next
 * call and by a comparison every few minutes. A post names its actor by the user name in the token, and only one that
 * exists.
 */
@NullMarked
package vn.thac.identity.account;

import org.jspecify.annotations.NullMarked;
