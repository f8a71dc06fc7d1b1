/**
 * A plan was amended: what is owed under its regimes follows. What it does not ask any more is waived or stays, and whoever
 * has not handed in has the new due date, so many at a time; what was handed in, accepted and signed is untouched. As long as
 * something is found, there is work.
 */
@NullMarked
package vn.thac.report.amend;

import org.jspecify.annotations.NullMarked;
