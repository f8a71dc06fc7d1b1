/**
 * Units and everything dated about them: names, kind, level and area, codes, parents in several trees, heirs.
 * A unit has our own id for ever; an official code may mean another unit on another day.
 * Each change is told with the unit's full state, those of one act together.
 */
@NullMarked
package vn.thac.identity.unit;

import org.jspecify.annotations.NullMarked;
