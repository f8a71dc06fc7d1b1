/**
 * The administrative tree of the whole country: made up here at the real size and shape, or read from a CSV list.
 * Every territory stands for one People's Committee, which is what a directive of the centre falls on.
 * The list is what identity takes in; the tree is what the benches reckon with.
 */
@NullMarked
package vn.thac.launcher.national;

import org.jspecify.annotations.NullMarked;
