/**
 * On which days the state works: weekends are rules, public holidays are data with their sources.
 * What must be answered, or leaves time, within working days is reckoned here and nowhere else, and so are days that come
 * every year, of the solar calendar and of the lunar one.
 */
@NullMarked
package vn.thac.directory.calendar;

import org.jspecify.annotations.NullMarked;
