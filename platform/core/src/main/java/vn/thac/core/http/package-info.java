/**
 * What holds of every request and answer, whatever it is about.
 * The headers that each answer carries, who calls, and how many calls a caller may make.
 * Nothing here says no by itself: {@code edge} does.
 */
@NullMarked
package vn.thac.core.http;

import org.jspecify.annotations.NullMarked;
