/**
 * What a service does with what ended units had: it goes to who comes after them, and is put right where that is told
 * otherwise. A service that uses {@code UnitsTold} has the table {@code unit_told}: a unit, and the mark of what was told last.
 */
@NullMarked
package vn.thac.directory.heir;

import org.jspecify.annotations.NullMarked;
