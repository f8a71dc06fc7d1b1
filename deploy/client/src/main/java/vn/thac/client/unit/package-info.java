/**
 * The administrative tree: read from a CSV list in the columns that identity takes in, and the units that identity has
 * made of it, by their codes. Every territory stands for one People's Committee.
 */
@NullMarked
package vn.thac.client.unit;

import org.jspecify.annotations.NullMarked;
