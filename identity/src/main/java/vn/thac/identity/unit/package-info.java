/**
 * Units and everything dated about them: names, codes, parents in several trees.
 * A unit has our own id for ever; an official code may mean another unit on another day.
 * Each change makes one event, with the unit's full state.
 */
@NullMarked
package vn.thac.identity.unit;

import org.jspecify.annotations.NullMarked;
