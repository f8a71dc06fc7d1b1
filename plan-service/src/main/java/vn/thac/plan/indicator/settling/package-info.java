/**
 * In which versions a plan measures and asks. It restates a definition unchanged or uses it by its code; only who has the
 * right may change it, for later plans, and a target is held against what its indicator can be.
 */
@NullMarked
package vn.thac.plan.indicator.settling;

import org.jspecify.annotations.NullMarked;
