/**
 * An edition of a plan: its text as one document puts it in force, written as others follow it. What two editions say
 * otherwise is found by their keys, and from that who has to be named anew.
 */
@NullMarked
package vn.thac.plan.edition;

import org.jspecify.annotations.NullMarked;
