/**
 * Units as they stand on a day: one with its history, lists, what lies above and below.
 */
@NullMarked
package vn.thac.identity.search;

import org.jspecify.annotations.NullMarked;
