package vn.thac.desk.page.administration;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.frame.Reader;

/** Pages of administration are for administrators; what they do the services ask again. */
@Provider
public class AdministrationFilter implements ContainerRequestFilter {

    private static final String PAGES = "/administration";

    @Inject
    Frame frame;

    @Inject
    Reader reader;

    @Override
    public void filter(ContainerRequestContext request) {
        if (frame.isIn(PAGES) && !reader.administers()) {
            throw Refused.of(CoreRefusal.NOT_PERMITTED);
        }
    }
}
