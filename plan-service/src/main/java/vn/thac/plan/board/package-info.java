/**
 * Where a cascade stands: who below a plan has been asked and has answered, tier by tier.
 * Everything is counted when asked, straight from the tables; nothing is kept that could drift.
 * Every number opens into the units behind it.
 */
@NullMarked
package vn.thac.plan.board;

import org.jspecify.annotations.NullMarked;
