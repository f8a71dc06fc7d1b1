/**
 * The story of Directive 28: a real directive falls from the centre to the communes, and their reports climb back.
 * It is told step by step while it happens, through the public interface only, by the people and systems of the demo.
 * Every step says what must be true after it; the first thing that is not ends the story with its reason.
 */
@NullMarked
package vn.thac.story;

import org.jspecify.annotations.NullMarked;
