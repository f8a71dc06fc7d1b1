package vn.thac.task.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;

/** The unit that a request to read names in {@code Acting-Unit}, where it names one. */
@ApplicationScoped
public class ClaimedUnit {

    @Inject
    ActingUnit actingUnit;

    @Inject
    Access access;

    /** Refuses one that is not there (400) and one that no post of the actor reaches (403). */
    public void check() {
        actingUnit.named().filter(unit -> !access.allows(Duty.READ, unit)).ifPresent(foreign -> {
            throw Refused.of(CoreRefusal.NOT_PERMITTED);
        });
    }
}
