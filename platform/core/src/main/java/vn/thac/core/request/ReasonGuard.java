package vn.thac.core.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses a reason that cannot be read before anything is done. */
@Provider
public class ReasonGuard implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Reason.of(request.getHeaderString(Acting.REASON_HEADER));
    }
}
