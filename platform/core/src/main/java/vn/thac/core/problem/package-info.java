/**
 * How Thác says no: one refusal vocabulary a service, every fault of a request at its place.
 * What reaches the caller is RFC 9457 problem+json in Vietnamese or English.
 * A bug is a 500 with a trace id and never a stack trace.
 */
@NullMarked
package vn.thac.core.problem;

import org.jspecify.annotations.NullMarked;
