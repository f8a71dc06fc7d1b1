/**
 * The library under every service: who acts, what may not be lost, how refusals look.
 * It knows nothing of plans, tasks or reports.
 * Each feature is a folder; a service uses its public types and never its tables.
 */
@NullMarked
package vn.thac.platform;

import org.jspecify.annotations.NullMarked;
