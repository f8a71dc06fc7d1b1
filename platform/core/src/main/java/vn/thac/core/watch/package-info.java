/**
 * What an operator watches of a service beside what it counts: how much waits, what was set aside, how far somebody has come.
 * A feature says what that is of its own tables, and the statement that finds it; here it is asked, and shown as a metric
 * and to administrators. It is asked every while, never because somebody looks.
 */
@NullMarked
package vn.thac.core.watch;

import org.jspecify.annotations.NullMarked;
