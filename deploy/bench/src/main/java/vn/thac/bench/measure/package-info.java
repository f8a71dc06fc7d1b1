/**
 * Measuring: clients that share out work, processor time, the bare limit of the database, and what a bench came to.
 * Nothing here knows what is measured.
 */
@NullMarked
package vn.thac.bench.measure;

import org.jspecify.annotations.NullMarked;
