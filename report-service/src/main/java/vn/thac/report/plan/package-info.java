/**
 * What is kept of a plan, and what plan-service tells of it later: which plans it implements, its number, what was decided on
 * a phrase, whose a code is now. What a plan opens, and whom it addresses, are rooms inside.
 */
@NullMarked
package vn.thac.report.plan;

import org.jspecify.annotations.NullMarked;
