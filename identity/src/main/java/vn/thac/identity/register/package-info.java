/**
 * The tables of the register: units are read from them and written to them many at a time.
 * What is written is told in the same transaction with its full state, and kept in the directory beside.
 */
@NullMarked
package vn.thac.identity.register;

import org.jspecify.annotations.NullMarked;
