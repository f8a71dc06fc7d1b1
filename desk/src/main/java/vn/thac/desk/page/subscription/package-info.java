/** Systems that are sent events: made, paused, set going again, told anew from a place on, by who has a post at their unit. */
@NullMarked
package vn.thac.desk.page.subscription;

import org.jspecify.annotations.NullMarked;
