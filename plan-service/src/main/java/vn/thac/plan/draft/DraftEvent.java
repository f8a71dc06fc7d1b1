package vn.thac.plan.draft;

import vn.thac.core.event.Change;
import vn.thac.plan.register.Plan;

/** {@code plan.drafted.v1}, {@code plan.revised.v1}, {@code plan.draft-deleted.v1}: only that there is a draft; what it says is private. */
public record DraftEvent(java.util.UUID planId, java.util.UUID unit, long version) {

    public static Change drafted(Plan.Draft draft) {
        return change(draft, "plan.drafted.v1");
    }

    public static Change revised(Plan.Draft draft) {
        return change(draft, "plan.revised.v1");
    }

    /** Its last event; the version is one that no state of it has. */
    static Change deleted(Plan.Draft draft) {
        return change(draft.revised(draft.head()), "plan.draft-deleted.v1");
    }

    private static Change change(Plan.Draft draft, String type) {
        var payload = new DraftEvent(draft.id().value(), draft.issuer().unit().value(), draft.version());
        return new Change("plan", draft.id().value(), draft.version(), type, payload);
    }
}
