/**
 * Subscriptions: who is sent which events, and where, kept and told. A subscription belongs to a unit and hears in the reading
 * of whoever of that unit set it going; it is disabled where its receiver fails for long. How it is sent is the business of
 * delivery.
 */
@NullMarked
package vn.thac.desk.webhook;

import org.jspecify.annotations.NullMarked;
