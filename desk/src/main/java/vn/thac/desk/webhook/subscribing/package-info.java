/**
 * Who of a unit sets a subscription going, changes, pauses and ends it, and sees how its receiver fares.
 */
@NullMarked
package vn.thac.desk.webhook.subscribing;

import org.jspecify.annotations.NullMarked;
