/**
 * The board: over a plan and all plans below it, how many assignments stand in each official bucket, tier by tier.
 * Everything is counted when asked, today or as of a past day.
 * The rate is done ÷ (done + overdue), never an average of rates.
 */
@NullMarked
package vn.thac.task.board;

import org.jspecify.annotations.NullMarked;
