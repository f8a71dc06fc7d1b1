package vn.thac.task;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;

/** Whatever is asked: a unit that the header {@code Acting-Unit} claims is there, and the actor has a post that reaches it. */
@Provider
public class ActingUnitGuard implements ContainerRequestFilter {

    @Inject
    ActingUnit claimed;

    @Inject
    Access access;

    @Override
    public void filter(ContainerRequestContext request) {
        claimed.named().filter(unit -> !access.allows(Duty.READ, unit)).ifPresent(foreign -> {
            throw Refused.of(CoreRefusal.NOT_PERMITTED);
        });
    }
}
