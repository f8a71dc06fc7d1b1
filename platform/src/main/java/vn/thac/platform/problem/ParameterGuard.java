package vn.thac.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;

/** Refuses path and query values that no database text can hold, before anything asks for them. */
@Provider
public class ParameterGuard implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        Faults faults = new Faults();
        for (Map.Entry<String, List<String>> query : request.getUriInfo().getQueryParameters().entrySet()) {
            boolean bad = query.getValue().stream().anyMatch(CleanText::unstorable);
            faults.addIf(bad, PlatformRefusal.MALFORMED_PARAMETER, query.getKey());
        }
        faults.addIf(
                CleanText.unstorable(request.getUriInfo().getPath()), PlatformRefusal.MALFORMED_PARAMETER, "path");
        faults.refuse();
    }
}
