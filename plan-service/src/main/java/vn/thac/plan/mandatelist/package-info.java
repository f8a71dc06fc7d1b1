/**
 * What is asked, as it is read: the list of mandates, one with all that was done with it, and how many stand how.
 * Each says which steps are possible, by which side, and who is there to take them.
 * Who sees a mandate is decided here, for lists, single reads and the audit alike.
 */
@NullMarked
package vn.thac.plan.mandatelist;

import org.jspecify.annotations.NullMarked;
