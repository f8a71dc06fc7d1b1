/**
 * What recurs is done each time. An assignment that its plan wants again and again is a series; for each window of its rhythm
 * it opens an occurrence, once, which is an assignment of its own: given with its window, due on its last day, worked on,
 * reported, confirmed and judged as any. The series stays as what was given, without a date.
 */
@NullMarked
package vn.thac.task.occurrence;

import org.jspecify.annotations.NullMarked;
