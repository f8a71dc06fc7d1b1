/**
 * Who changed what, for which unit, by whose post, when and why: read by who may read the thing itself.
 * Records are written by {@code event} with the change that they tell of, and nothing changes them later.
 * A service says with an {@code AuditSight} whose audit somebody reads.
 */
@NullMarked
package vn.thac.core.audit;

import org.jspecify.annotations.NullMarked;
