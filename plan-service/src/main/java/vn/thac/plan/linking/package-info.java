/**
 * Which duties carry which tasks out, where a reader of the plan says so after the issue: by who issues for its unit, or for
 * what came after that. Text and edition of the plan stay as they are.
 */
@NullMarked
package vn.thac.plan.linking;

import org.jspecify.annotations.NullMarked;
