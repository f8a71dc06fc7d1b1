/**
 * Who may do what for which unit, asked in one place and denied by default.
 * The token proves who; posts (unit × duty × dates) say for whom; what a post gives is one table, {@code AccessMatrix}.
 * {@code Reach} is the same rule as a condition of a statement.
 */
@NullMarked
package vn.thac.directory.access;

import org.jspecify.annotations.NullMarked;
