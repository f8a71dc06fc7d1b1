/**
 * A unit and everything dated about it: names, kind, level and area, codes, parents in several trees, heirs.
 * A unit has our own id for ever; an official code may mean another unit on another day.
 * Plain values, and the event that tells them.
 */
@NullMarked
package vn.thac.identity.unit;

import org.jspecify.annotations.NullMarked;
