/**
 * Forms, their indicators with pinned versions, and the figures that answer them.
 * A figure keeps numerator and denominator apart, and can be empty in four ways: not due, missing, not applicable, zero;
 * the first two belong to the obligation, the last two are answers.
 */
@NullMarked
package vn.thac.report.form;

import org.jspecify.annotations.NullMarked;
