/**
 * Restatement: an accepted report that turns out to be wrong is corrected by its unit, as a proposal beside the figure in
 * force, and the reviewer decides. Both versions stay; signed reports change only by being signed again.
 */
@NullMarked
package vn.thac.report.restate;

import org.jspecify.annotations.NullMarked;
