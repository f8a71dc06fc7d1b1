/** Any process is killed again and again under load; afterwards everything that was acknowledged must be there once. */
@NullMarked
package vn.thac.bench.kills;

import org.jspecify.annotations.NullMarked;
