/**
 * Delivery: sends each subscription its events, one after the other, and moves on only behind what was taken. So each comes
 * at least once and in order, whoever falls in between; one that takes nothing holds up nobody else.
 */
@NullMarked
package vn.thac.desk.delivery;

import org.jspecify.annotations.NullMarked;
