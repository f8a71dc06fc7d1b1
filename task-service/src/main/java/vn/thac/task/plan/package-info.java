/**
 * What this service knows of issued plans: their items, on which conditions these wait, who holds them as which
 * addressee, and which plans lie below which.
 * Only plan-service's events write it.
 * Members of an addressee are not here: they come in chunks and become assignments at once.
 */
@NullMarked
package vn.thac.task.plan;

import org.jspecify.annotations.NullMarked;
