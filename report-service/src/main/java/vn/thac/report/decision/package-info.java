/**
 * What is decided of a report that is owed, beside its figures: it is waived, closed because the unit has ended, due on
 * another day, or reopened. Each with a reason, by who reviews or issued the plan, and each can be taken back.
 */
@NullMarked
package vn.thac.report.decision;

import org.jspecify.annotations.NullMarked;
