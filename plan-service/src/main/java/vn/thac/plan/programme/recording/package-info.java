/**
 * An entry of the register is made, changed, merged with the one that means the same, parted again, handed over. What follows
 * from it is told: names that it fits are linked, and which programmes the composite targets of each plan count by now.
 */
@NullMarked
package vn.thac.plan.programme.recording;

import org.jspecify.annotations.NullMarked;
