/**
 * Documents and what they rest on: plans of ours and documents only cited, in one graph.
 * A document has several parents, across tracks; a link may be missing and is then shown as a gap.
 * The graph has no cycle, and what was cited stays as cited even where it disagrees.
 */
@NullMarked
package vn.thac.plan.document;

import org.jspecify.annotations.NullMarked;
