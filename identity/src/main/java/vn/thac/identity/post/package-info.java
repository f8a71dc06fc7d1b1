/**
 * Posts: an actor (person or client system) may do a duty for a unit between two days, perhaps for its whole subtree.
 * The token proves who somebody is; the post says for whom. A changed post reaches every service as an event.
 * Two posts of one actor, unit and duty never overlap.
 */
@NullMarked
package vn.thac.identity.post;

import org.jspecify.annotations.NullMarked;
