/**
 * Programmes, strategies, movements, systems and hotlines as objects: a register with an entry for each, its names, years,
 * founding document and the national one that a local version belongs to (R41–R44). A plan names them in its own words;
 * which entry that is, is found by name where one alone comes into question, else said by somebody, and can be undone.
 */
@NullMarked
package vn.thac.plan.programme;

import org.jspecify.annotations.NullMarked;
