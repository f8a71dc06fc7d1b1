package vn.thac.plan.signing;

import java.util.UUID;
import vn.thac.core.event.Change;
import vn.thac.plan.register.Plan;

/**
 * {@code plan.submitted.v1}, {@code plan.taken-back.v1}, {@code plan.returned.v1}: only that it lies with who signs, or no
 * longer does; what it says, and why, is private.
 */
record SigningEvent(UUID planId, UUID unit, long version) {

    static final String SUBMITTED = "plan.submitted.v1";
    static final String TAKEN_BACK = "plan.taken-back.v1";
    static final String RETURNED = "plan.returned.v1";

    static Change change(Plan plan, String type) {
        var payload = new SigningEvent(plan.id().value(), plan.issuer().unit().value(), plan.version());
        return new Change("plan", plan.id().value(), plan.version(), type, payload);
    }
}
