/**
 * A request that is sent again is done once: {@code Idempotency-Key}, and the answer that the first one got.
 * The answer is kept with the change, for a week, and given only to who may still do what was done.
 */
@NullMarked
package vn.thac.core.idempotency;

import org.jspecify.annotations.NullMarked;
