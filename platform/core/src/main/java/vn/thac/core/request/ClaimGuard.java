package vn.thac.core.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Checks what a request claims of itself, whatever it asks: a unit that it says to act for. */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class ClaimGuard implements ContainerRequestFilter {

    @Inject
    @Any
    Instance<Claim> claims;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(Acting.UNIT_HEADER) != null) {
            claims.forEach(Claim::check);
        }
    }
}
