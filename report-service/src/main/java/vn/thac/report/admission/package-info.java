/**
 * The owner of a form lets a regime that asks it and is not entitled by itself into the form's totals, with a reason, and takes that
 * back. What was entitled stays as it is: who is let in supplies only where nobody entitled does.
 */
@NullMarked
package vn.thac.report.admission;

import org.jspecify.annotations.NullMarked;
