/**
 * What this service knows of issued plans: their items, who holds them as which party, and which plans lie below which.
 * Only plan-service's events write it.
 * Members of a party are not here: they come in chunks and become assignments at once.
 */
@NullMarked
package vn.thac.task.plan;

import org.jspecify.annotations.NullMarked;
