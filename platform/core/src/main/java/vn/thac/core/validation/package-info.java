/**
 * What is wrong with what was sent: all faults of it at once, each at its place.
 * Told with what would be right there: the form, the kind of value, the bound, the names and words that there are.
 * Bounds are declared by Jakarta Bean Validation; what JSON cannot be read as is found by reading it again.
 */
@NullMarked
package vn.thac.core.validation;

import org.jspecify.annotations.NullMarked;
