/**
 * Who may do what for which unit, asked in one place and denied by default.
 * The token proves who; posts (unit × duty × dates) say for whom.
 * Every request knows its actor, the unit acted for, and why.
 */
@NullMarked
package vn.thac.directory.access;

import org.jspecify.annotations.NullMarked;
