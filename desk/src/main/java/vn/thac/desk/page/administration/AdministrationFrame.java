package vn.thac.desk.page.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thac.core.time.TheClock;

/** Which pages of administration there are in this run. */
@Named
@ApplicationScoped
public class AdministrationFrame {

    @Inject
    TheClock clock;

    /** In a trial run all services' clocks are, in production none. */
    public boolean clockIsAdjustable() {
        return clock.isAdjustable();
    }
}
