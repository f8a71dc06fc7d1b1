/**
 * Who asks, for which unit and why, and which version he has seen (ETag with If-Match).
 * Each change is recorded with the first; whether it may be done others say, by an {@code Admission} or a {@code Claim}.
 * Nothing here knows a business word.
 */
@NullMarked
package vn.thac.core.request;

import org.jspecify.annotations.NullMarked;
