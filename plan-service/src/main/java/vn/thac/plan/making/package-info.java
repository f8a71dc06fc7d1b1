/**
 * Making a plan, of a package or from mandates: as a draft, or drafted and issued in one act.
 * The one act is drafting and issuing as they are by themselves, in one transaction, with the faults of both together.
 */
@NullMarked
package vn.thac.plan.making;

import org.jspecify.annotations.NullMarked;
