/**
 * The steps of the story in the order of {@link vn.thac.story.Story}: each sets the day, acts, and states what is true.
 */
@NullMarked
package vn.thac.story.step;

import org.jspecify.annotations.NullMarked;
