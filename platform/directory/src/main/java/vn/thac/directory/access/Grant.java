package vn.thac.directory.access;

import vn.thac.directory.UnitId;

/** A post of the actor, and how its unit stands to the unit in question. */
record Grant(UnitId postOf, Duty duty, boolean subtree, AccessMatrix.Relation relation) {

    boolean allows(Duty wanted) {
        return AccessMatrix.allows(duty, subtree, relation, wanted);
    }

    /** Whether it is a post to act at the unit itself. */
    boolean isOwn() {
        return relation == AccessMatrix.Relation.SAME && duty != Duty.OVERSEE;
    }
}
