/**
 * The house rules of our code (STYLE), each once, for the ArchitectureTest of every module.
 * A rule names packages by class literals and is shown to fail on a bad class in this module's tests.
 */
@NullMarked
package vn.thac.testing.house;

import org.jspecify.annotations.NullMarked;
