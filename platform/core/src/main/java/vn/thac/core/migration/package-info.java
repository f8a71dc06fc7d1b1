/**
 * Brings the database to the state that this build needs.
 * Core, directory and the service have a migration history each, so that a migration added to any of them later runs
 * on a kept database.
 */
@NullMarked
package vn.thac.core.migration;

import org.jspecify.annotations.NullMarked;
