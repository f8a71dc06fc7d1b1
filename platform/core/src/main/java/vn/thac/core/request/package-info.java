/**
 * The conventions of a request, alike in every service.
 * Idempotency keys, ETag with If-Match, and cursor paging.
 * Nothing here knows a business word.
 */
@NullMarked
package vn.thac.core.request;

import org.jspecify.annotations.NullMarked;
