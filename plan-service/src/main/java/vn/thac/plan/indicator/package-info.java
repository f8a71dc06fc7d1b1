/**
 * The catalogue: indicators and forms in versions, each with the unit that owns its definition.
 * A plan restates a definition unchanged or uses it by its code; only the owner may change it, for later plans.
 * The versions that a plan was issued with stay with it.
 */
@NullMarked
package vn.thac.plan.indicator;

import org.jspecify.annotations.NullMarked;
