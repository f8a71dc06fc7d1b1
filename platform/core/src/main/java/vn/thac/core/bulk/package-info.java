/**
 * Many acts in one call, each for itself: its own version, its own transaction, its own answer.
 * One faulty row hinders no other; what becomes of each stands in the order of the request (207).
 * What an act is says whoever takes it: the row and the single request are one program.
 */
@NullMarked
package vn.thac.core.bulk;

import org.jspecify.annotations.NullMarked;
