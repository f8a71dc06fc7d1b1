/**
 * What becomes of mandates by what plans do: fulfilled by the plan that answers, or by what was handed down.
 * Open again where that answer was none; recalled with the plan that asks.
 * That an answer came late stays known.
 */
@NullMarked
package vn.thac.plan.fulfilment;

import org.jspecify.annotations.NullMarked;
