/**
 * What identity tells of units, and how a service keeps it: names, codes, kinds, levels, areas, lines and heirs, dated.
 * A unit is written whole, and an older version never overwrites a newer; how it stood before it began and after it ended
 * is made out here, once, so that {@code unit} finds it by its day alone.
 */
@NullMarked
package vn.thac.directory.unit.facts;

import org.jspecify.annotations.NullMarked;
