/**
 * What a build of today must still read tomorrow: the databases and events of a data folder, as one file.
 * Taken from a running stack, laid into empty parts, compared with the answers that were given then.
 */
@NullMarked
package vn.thac.kept;

import org.jspecify.annotations.NullMarked;
