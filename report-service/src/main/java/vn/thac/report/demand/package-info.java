/**
 * Reports out of turn: who collects a regime's reports asks everybody in it, or some, with a subject and a day.
 */
@NullMarked
package vn.thac.report.demand;

import org.jspecify.annotations.NullMarked;
