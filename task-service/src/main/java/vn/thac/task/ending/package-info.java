/**
 * A plan comes to its end: what is open of its work is recalled, so many at a time, and stays readable with all that was told
 * of it. Whoever gives out the work of a plan and whoever learns of its end wait for each other, so that nothing is left open.
 */
@NullMarked
package vn.thac.task.ending;

import org.jspecify.annotations.NullMarked;
