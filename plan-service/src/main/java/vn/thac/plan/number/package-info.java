/**
 * Numbers of documents, each held once: the state's within issuer and calendar year, the Party's within committee and
 * congress term. The next is given where somebody wishes; of two at once the database decides. Terms are data.
 */
@NullMarked
package vn.thac.plan.number;

import org.jspecify.annotations.NullMarked;
