/**
 * What programmes of the register want, as far as composite targets of plans count it (R29).
 * The register and the links belong to plan-service; here is what it told of them.
 * An entry that was merged into another is that one.
 */
@NullMarked
package vn.thac.report.programme;

import org.jspecify.annotations.NullMarked;
