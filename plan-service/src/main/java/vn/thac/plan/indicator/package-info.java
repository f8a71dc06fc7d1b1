/**
 * The catalogue: indicators and forms in versions, each with the unit that owns its definition, and the numbers that an
 * indicator can be. The versions that a plan was issued with stay with it.
 */
@NullMarked
package vn.thac.plan.indicator;

import org.jspecify.annotations.NullMarked;
