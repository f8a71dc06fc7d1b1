/**
 * Search at the size of a hundred thousand documents: how long people wait who see everything, a province, a commune.
 */
@NullMarked
package vn.thac.bench.search;

import org.jspecify.annotations.NullMarked;
