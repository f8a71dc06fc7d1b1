/**
 * Whom a plan's addressees mean on a day, and whom no longer: rules come pinned to units, who no longer falls under them
 * is said, never silent. A period opens on its day, for those who are members then.
 */
@NullMarked
package vn.thac.report.expansion;

import org.jspecify.annotations.NullMarked;
