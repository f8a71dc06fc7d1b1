/**
 * Finding what plans say by its words, however they are written: with or without marks, misspelt, damaged by a scanner.
 * The database keeps what can be found beside the plan, in the transaction of each change (docs/adr/0063).
 * Only what the present actor sees is found.
 */
@NullMarked
package vn.thac.plan.search;

import org.jspecify.annotations.NullMarked;
