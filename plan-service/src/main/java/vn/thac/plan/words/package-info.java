/**
 * The words of documents as data: kinds with their abbreviations, in whose place somebody signs, urgency, secrecy, and
 * whose symbol is whose. Each says what names it. What does not fit together is told, with what would.
 */
@NullMarked
package vn.thac.plan.words;

import org.jspecify.annotations.NullMarked;
