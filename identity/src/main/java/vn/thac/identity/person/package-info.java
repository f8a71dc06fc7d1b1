/**
 * People who log in: made, disabled, given a new first password, appointed administrators by administrators.
 */
@NullMarked
package vn.thac.identity.person;

import org.jspecify.annotations.NullMarked;
