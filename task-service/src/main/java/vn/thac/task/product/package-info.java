/**
 * What a duty or task is to produce: a plan, a resolution, a programme of supervision, a report (R39). Expected is what the
 * plan says; received is what the work, the answer to a mandate or a report has brought.
 */
@NullMarked
package vn.thac.task.product;

import org.jspecify.annotations.NullMarked;
