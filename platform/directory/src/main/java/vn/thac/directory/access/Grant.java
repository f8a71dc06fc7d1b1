package vn.thac.directory.access;

import vn.thac.directory.UnitId;

/**
 * A post of the actor at the unit in question or above it.
 *
 * @param same whether the post is at the unit itself
 * @param inCommand whether the post's unit stands above in the command tree (not only in leadership)
 */
record Grant(UnitId postOf, String duty, boolean subtree, boolean same, boolean inCommand) {

    boolean allows(Duty wanted) {
        return switch (wanted) {
            case ADMINISTER -> false;
            case READ -> !isOversight() || same || subtree;
            case OVERSEE -> isOversight() && (same || subtree);
            default -> duty.equals(wanted.code()) && (same || subtree && inCommand);
        };
    }

    private boolean isOversight() {
        return duty.equals(Duty.OVERSEE.code());
    }
}
