/**
 * Posts as identity tells them: an actor may do a duty for a unit between two days.
 * A changed post acts as soon as its event is taken.
 */
@NullMarked
package vn.thac.directory.post;

import org.jspecify.annotations.NullMarked;
