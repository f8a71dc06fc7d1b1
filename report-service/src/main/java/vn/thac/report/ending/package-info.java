/**
 * Units end and begin in the middle of periods. What an ended unit owed is answered for by its heir, or by who stood above
 * it, and shown as that; a unit that begins within a period and is meant by its regime owes the rest.
 */
@NullMarked
package vn.thac.report.ending;

import org.jspecify.annotations.NullMarked;
