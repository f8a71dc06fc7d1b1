/**
 * Whom the regimes of a plan address: the members of its addressees come to receive, to collect and to owe reports, and others
 * are told of them by name.
 */
@NullMarked
package vn.thac.report.plan.addressed;

import org.jspecify.annotations.NullMarked;
