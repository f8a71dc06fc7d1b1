/**
 * Subscriptions: who is sent which events, and where. A subscription belongs to a unit and hears in the reading of whoever
 * of that unit set it going. How it is sent is the business of delivery.
 */
@NullMarked
package vn.thac.desk.webhook;

import org.jspecify.annotations.NullMarked;
