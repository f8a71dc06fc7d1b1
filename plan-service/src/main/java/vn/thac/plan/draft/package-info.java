/**
 * Drafts: a plan before it is issued, private to its unit.
 * A package is checked in shape, in sense and against what is known, and refused whole with every fault.
 * It is made of a package, from mandates, or of the draft of a unit that has ended.
 */
@NullMarked
package vn.thac.plan.draft;

import org.jspecify.annotations.NullMarked;
