/**
 * What a service knows of the state's units, on any day: names, codes, kinds, levels, areas, lines and heirs.
 * A unit that has ended keeps its last name and line. {@code Directory} answers; what it answers from is written by {@code unit.facts}.
 */
@NullMarked
package vn.thac.directory.unit;

import org.jspecify.annotations.NullMarked;
