/**
 * What all steps of the story share: who calls, the calendar, the sample, and the plans, work and reports so far.
 * Each thing that must be true is counted; what follows elsewhere is waited for.
 */
@NullMarked
package vn.thac.story.context;

import org.jspecify.annotations.NullMarked;
