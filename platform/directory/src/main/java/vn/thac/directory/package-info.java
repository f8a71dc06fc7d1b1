/**
 * What every service knows of the state, from identity's events: units on any day, posts, who may do what for whom.
 * Everything is dated. A service asks here and never reads the tables.
 */
@NullMarked
package vn.thac.directory;

import org.jspecify.annotations.NullMarked;
