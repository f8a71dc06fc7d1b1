/**
 * An issued plan opens its regimes with the periods that run already; an edition opens, amends and ends them.
 */
@NullMarked
package vn.thac.report.plan.regimes;

import org.jspecify.annotations.NullMarked;
