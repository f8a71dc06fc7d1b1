/**
 * What must always hold, counted: how often it was looked at, how often it was broken, and the first case.
 */
@NullMarked
package vn.thac.client.check;

import org.jspecify.annotations.NullMarked;
