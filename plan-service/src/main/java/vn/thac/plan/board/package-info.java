/**
 * Where things stand: the inbox of a unit and the board of a cascade.
 * Everything is counted when asked, straight from the tables; nothing is kept that could drift.
 * Every number opens into the units behind it.
 */
@NullMarked
package vn.thac.plan.board;

import org.jspecify.annotations.NullMarked;
