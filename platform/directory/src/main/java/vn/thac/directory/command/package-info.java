/**
 * Who may ask whom: how units stand to each other on a day, and what that allows between tracks, as one table of data.
 * Asked where a plan is drafted and issued; everybody else takes the relation from the event that told it.
 */
@NullMarked
package vn.thac.directory.command;

import org.jspecify.annotations.NullMarked;
