/**
 * A copy of all that Thác knows, taken while it works, and a new data folder made of one (docs/adr/0108).
 * All databases stand at one moment, and the events at the same: each that was told by then is among the copied ones or
 * still in its outbox, and none is that happened later.
 */
@NullMarked
package vn.thac.launcher.backup;

import org.jspecify.annotations.NullMarked;
