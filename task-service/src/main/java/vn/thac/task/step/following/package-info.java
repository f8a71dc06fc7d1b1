/**
 * The steps that nobody takes: what an assignment does as its plan goes on, because the plan says it otherwise, recalls it,
 * decides on its phrase, gives it to other units, or because what it waits for is met. An occurrence follows its series.
 */
@NullMarked
package vn.thac.task.step.following;

import org.jspecify.annotations.NullMarked;
