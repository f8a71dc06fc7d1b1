/** Classes that keep every rule. */
@NullMarked
package vn.thac.testing.house.good;

import org.jspecify.annotations.NullMarked;
