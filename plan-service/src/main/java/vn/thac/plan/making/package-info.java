/**
 * Making a plan, of a package, from mandates or of the draft of a unit that has ended: as a draft, or drafted and issued in one act.
 * The one act is drafting and issuing as they are by themselves, in one transaction, with the faults of both together.
 */
@NullMarked
package vn.thac.plan.making;

import org.jspecify.annotations.NullMarked;
