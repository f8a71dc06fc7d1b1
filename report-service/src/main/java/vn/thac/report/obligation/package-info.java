/**
 * What one unit owes for one period of one regime, and the rounds of submitting, returning and accepting.
 * An obligation exists before any report; versions and reviews are only ever added.
 * Its state is a sealed type whose methods are the only legal steps.
 */
@NullMarked
package vn.thac.report.obligation;

import org.jspecify.annotations.NullMarked;
