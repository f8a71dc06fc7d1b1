package vn.thac.core.idempotency;

import vn.thac.core.request.Acting;

/**
 * Asks again what a request had to come through. Who decides on access notes each question that it answered with yes
 * ({@link Acting#asked}), in words of its own, and understands them here.
 */
public interface AccessAgain {

    /** Refuses, as it would refuse the request, where the present actor may no longer do this. */
    void require(String question);
}
