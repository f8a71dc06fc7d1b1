/**
 * The one clock of a service.
 * Production takes the machine's; a local run may set it to another day, and it keeps running from there.
 * Due dates are days of Việt Nam that end at 24:00.
 */
@NullMarked
package vn.thac.core.time;

import org.jspecify.annotations.NullMarked;
