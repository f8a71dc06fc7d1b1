/**
 * What people do with a mandate: its owner says which plan answers it, or that it was passed on.
 * Whoever asks refuses an answer, excuses, moves the due date or asks again.
 * Each step is kept with who took it and why, and has its event.
 */
@NullMarked
package vn.thac.plan.answering;

import org.jspecify.annotations.NullMarked;
