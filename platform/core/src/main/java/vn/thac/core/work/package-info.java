/**
 * Loops that work in the background, woken after a commit, with a short poll as the safety net.
 * They stop with the service and outlive the loss of the database.
 * What they do must be safe to repeat.
 */
@NullMarked
package vn.thac.core.work;

import org.jspecify.annotations.NullMarked;
