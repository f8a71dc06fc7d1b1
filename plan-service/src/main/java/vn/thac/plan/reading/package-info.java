/**
 * Plans as they are shown: lists, one plan, its text, its members, what it wants done and what it gives to nobody.
 * Only what the present actor may see is there.
 */
@NullMarked
package vn.thac.plan.reading;

import org.jspecify.annotations.NullMarked;
