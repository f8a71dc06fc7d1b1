package vn.thac.core.edge;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Refuses a bearer token that has not the shape of a JWT: the framework's own reader stumbles over {@code "..."}. */
@Provider
@PreMatching
public class TokenGuard implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\s.*");
    private static final Pattern JWT = Pattern.compile("(?i)bearer\\s+[\\w-]+\\.[\\w-]+\\.[\\w-]+\\s*");

    @Override
    public void filter(ContainerRequestContext request) {
        String given = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (given != null
                && BEARER.matcher(given).matches()
                && !JWT.matcher(given).matches()) {
            throw new AuthenticationFailedException();
        }
    }
}
