/**
 * Who answers for a target, where the text of the plan leaves it open: its issuer says so after the issue, and the plan's
 * text and edition stay as they are.
 */
@NullMarked
package vn.thac.plan.ownership;

import org.jspecify.annotations.NullMarked;
