/**
 * The public REST interface as people and governments' systems use it: who calls, what is sent, what comes back.
 * A client sends each request once, or again while a service is down; an answer that is no success is read as the
 * problem that it names.
 */
@NullMarked
package vn.thac.client.http;

import org.jspecify.annotations.NullMarked;
