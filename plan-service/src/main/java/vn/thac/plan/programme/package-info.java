/**
 * Programmes, strategies, movements, systems and hotlines as objects: a register with an entry for each, its names, years,
 * founding document and the national one that a local version belongs to (R41–R44). How plans cite them and who writes
 * them are rooms inside, which know this one.
 */
@NullMarked
package vn.thac.plan.programme;

import org.jspecify.annotations.NullMarked;
