/**
 * When what recurs is to be done: its windows, one after the other. A plan says how often, or on which days of each year;
 * what it says in words alone gives no days.
 */
@NullMarked
package vn.thac.task.rhythm;

import org.jspecify.annotations.NullMarked;
