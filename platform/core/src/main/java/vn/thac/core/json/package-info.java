/**
 * How JSON is read and written in all services, bodies and events alike: strictly and without loss.
 * Text is Unicode NFC, numbers are exact decimals, days and moments have one form each.
 * What is read otherwise is refused, never guessed at.
 */
@NullMarked
package vn.thac.core.json;

import org.jspecify.annotations.NullMarked;
