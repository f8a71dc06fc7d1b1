package vn.thac.core.idempotency;

/**
 * An answer with a secret that nobody sees a second time: a repeated request (header {@code Idempotency-Key}) gets the
 * rest of it, and no secret is kept.
 */
public interface ShownOnce {

    /** The same answer without its secret. */
    Object withoutSecret();
}
