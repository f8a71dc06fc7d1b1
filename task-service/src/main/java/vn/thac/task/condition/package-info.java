/**
 * What duties and tasks wait for, as things of their own: met once for all who wait, by whoever gave the work, with the day
 * and the evidence, and taken back where that was a mistake. What plans below took over with it follows in the background.
 */
@NullMarked
package vn.thac.task.condition;

import org.jspecify.annotations.NullMarked;
