/** One report that a unit owes: filled in, kept half-filled, handed in; accepted, or sent back cell by cell. */
@NullMarked
package vn.thac.desk.page.report;

import org.jspecify.annotations.NullMarked;
