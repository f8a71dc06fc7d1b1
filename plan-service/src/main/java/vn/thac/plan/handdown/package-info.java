/**
 * Who acts through whom: a unit that holds an item hands it down to those whom the item's {@code passesTo} names, as far as
 * they are its own to direct (R22). Found with the fan-out, from the same members, and kept with its day.
 */
@NullMarked
package vn.thac.plan.handdown;

import org.jspecify.annotations.NullMarked;
