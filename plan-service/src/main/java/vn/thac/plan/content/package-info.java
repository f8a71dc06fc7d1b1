/**
 * What is followed of a plan: its package read for those who act on it. Phrases are taken apart into addressees that
 * stand for units themselves, roles and relations are settled, conditions are objects.
 * The event, the answers over REST and the dry run are all written from this one reading.
 */
@NullMarked
package vn.thac.plan.content;

import org.jspecify.annotations.NullMarked;
