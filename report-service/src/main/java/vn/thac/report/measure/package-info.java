/**
 * What an area's reports come to: which question is meant, its figures in one period, and over the longer period that
 * several make up. Units are added up period by period, then the periods are put together, both as the indicator's
 * definition says; so is what a figure that is wanting means.
 */
@NullMarked
package vn.thac.report.measure;

import org.jspecify.annotations.NullMarked;
