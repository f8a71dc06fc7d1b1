package vn.thac.core.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Lets in who may come in: the token was good when it was given. */
@Provider
@Priority(Priorities.AUTHORIZATION + 50)
public class AdmissionGuard implements ContainerRequestFilter {

    @Inject
    @Any
    Instance<Admission> admissions;

    @Inject
    Acting acting;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            admissions.forEach(each -> each.check(acting.actor()));
        }
    }
}
