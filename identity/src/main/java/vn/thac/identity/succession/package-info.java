/**
 * Who came after whom, by which legal instrument.
 */
@NullMarked
package vn.thac.identity.succession;

import org.jspecify.annotations.NullMarked;
