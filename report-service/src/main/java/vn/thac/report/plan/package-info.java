/**
 * What comes in from plan-service: an issued plan opens its regimes with the periods that run already, and the members of
 * its addressees come to receive, to collect and to owe reports. Which plans it implements may be found out later.
 */
@NullMarked
package vn.thac.report.plan;

import org.jspecify.annotations.NullMarked;
