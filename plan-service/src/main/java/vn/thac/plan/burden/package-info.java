/**
 * What a plan would load on those below, before it is issued: how many reports and figures a month and how many
 * assignments fall on one unit of each level, beside what the plans in force ask of it already.
 * A figure that somebody else has it report already is named, with the plan that asks.
 */
@NullMarked
package vn.thac.plan.burden;

import org.jspecify.annotations.NullMarked;
