/**
 * How an issued plan reaches its addressees: they are expanded to units once, each unit is asked by one mandate, and the
 * members are told to those who make assignments and obligations of them.
 * It happens after the issue, in turns that survive a crash, and many plans go side by side. Whoever issued the plan can
 * change its members afterwards, by the same program.
 */
@NullMarked
package vn.thac.plan.cascade;

import org.jspecify.annotations.NullMarked;
