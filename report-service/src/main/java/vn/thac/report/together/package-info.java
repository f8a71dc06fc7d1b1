/**
 * Many reports in one call: a system that reports for all communes of a province sends them so, and who reviews them accepts
 * or returns them so. Each row is the step of one obligation, taken or refused for itself by the program of that step.
 */
@NullMarked
package vn.thac.report.together;

import org.jspecify.annotations.NullMarked;
