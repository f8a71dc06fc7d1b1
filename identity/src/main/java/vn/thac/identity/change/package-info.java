/**
 * What can happen to a unit, each from a day on: another name, parent, code, kind, level or area, and its end.
 * Its past stays as it was, and every change needs the version that the caller has seen.
 */
@NullMarked
package vn.thac.identity.change;

import org.jspecify.annotations.NullMarked;
