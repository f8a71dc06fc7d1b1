/**
 * Consolidation: a collecting unit sees who has sent what, and signs one report over all of it with the gaps named.
 * The signed figures name the report versions they come from and never change; signing again adds a version.
 * Signed totals follow the regime's own line and are kept apart from the live ones.
 */
@NullMarked
package vn.thac.report.consolidation;

import org.jspecify.annotations.NullMarked;
