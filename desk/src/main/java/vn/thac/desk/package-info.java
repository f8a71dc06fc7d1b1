/**
 * What people and other systems outside look at.
 * Desk holds no rule of the state and no right of its own: its pages call the public interfaces as any client would.
 */
@NullMarked
package vn.thac.desk;

import org.jspecify.annotations.NullMarked;
