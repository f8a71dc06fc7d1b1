/**
 * New units, one or many that may refer to each other: all are registered or, with any fault, none.
 */
@NullMarked
package vn.thac.identity.registration;

import org.jspecify.annotations.NullMarked;
