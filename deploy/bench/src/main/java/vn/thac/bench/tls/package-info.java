/**
 * What TLS costs: the same work with none, with one way after the other over it, with all, and with none again.
 * Services are started anew for each turn; what they do in its first tenth is not counted.
 */
@NullMarked
package vn.thac.bench.tls;

import org.jspecify.annotations.NullMarked;
