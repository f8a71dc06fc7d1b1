package vn.thac.core.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.thac.core.json.CleanText;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.validation.Form;

/** Refuses what can't be read of path, query and negotiation, all of it together, before anything is done. */
@Provider
public class ParameterGuard implements ContainerRequestFilter {

    private final Map<Method, Expected> known = new ConcurrentHashMap<>();

    private final Map<Method, Boolean> takesBody = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Faults faults = new Faults();
        UriInfo uri = request.getUriInfo();
        if (CleanText.unstorable(uri.getPath())) {
            faults.add(CoreRefusal.MALFORMED_PARAMETER, "path", Form.TEXT.why());
        }
        known.computeIfAbsent(resource.getResourceMethod(), Expected::new)
                .check(uri.getPathParameters(), uri.getQueryParameters(), faults);
        faults.addIf(!reads(request::getAcceptableMediaTypes), CoreRefusal.MALFORMED_HEADER, HttpHeaders.ACCEPT);
        faults.addIf(!takesBody(resource.getResourceMethod()) && hasBody(request), CoreRefusal.BODY_UNEXPECTED, "");
        faults.refuse();
        if (!reads(request::getMediaType)) {
            throw Refused.at(CoreRefusal.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_TYPE, Map.of());
        }
    }

    private boolean takesBody(Method method) {
        return takesBody.computeIfAbsent(method, Expected::takesBody);
    }

    /** An empty object says nothing that could be missed. */
    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.getHeaderString("Transfer-Encoding") != null
                : HttpEdge.length(length) > "{}".length();
    }

    private static boolean reads(Runnable header) {
        try {
            header.run();
            return true;
        } catch (RuntimeException malformed) {
            return false;
        }
    }
}
