/**
 * Issuing: the one transaction in which a draft becomes a plan in force.
 * Its number, date and links are fixed, its definitions pinned, its mandates from above fulfilled, its event written.
 * What falls on others starts after it and never holds it up.
 */
@NullMarked
package vn.thac.plan.issue;

import org.jspecify.annotations.NullMarked;
