/**
 * What a plan rests on, shown: every document above it, the links as each text states them, the gaps, and the way up.
 * Documents are called and their issuers named as on the day of each document.
 * It only reads; the graph itself is written and kept free of cycles in {@code document}.
 */
@NullMarked
package vn.thac.plan.basis;

import org.jspecify.annotations.NullMarked;
