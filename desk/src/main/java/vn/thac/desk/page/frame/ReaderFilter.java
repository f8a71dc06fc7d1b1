package vn.thac.desk.page.frame;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import vn.thac.desk.page.asking.ReaderClient;
import vn.thac.desk.page.service.IdentityClient.MyUnit;

/** Who has chosen a unit reads and acts for it on every page, for as long as it is one of theirs. */
@Provider
public class ReaderFilter implements ContainerRequestFilter {

    @Inject
    Frame frame;

    @Inject
    Reader reader;

    @Inject
    ReaderClient services;

    @Override
    public void filter(ContainerRequestContext request) {
        if (PageFilter.isPage(request.getUriInfo().getRequestUri().getPath()) && frame.unit() != null) {
            reader.unit().map(MyUnit::id).ifPresent(services::actFor);
        }
    }
}
