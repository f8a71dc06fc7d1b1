/**
 * What a plan in force still lacks as a document: its number, its exact day, who signed it. Each is given once, and
 * whatever waited for it is done then.
 */
@NullMarked
package vn.thac.plan.particulars;

import org.jspecify.annotations.NullMarked;
