/**
 * Speaks to addresses that others name, and to none inside the house: what is checked is what is connected to. Knows
 * nothing of what it sends.
 */
@NullMarked
package vn.thac.desk.outside;

import org.jspecify.annotations.NullMarked;
