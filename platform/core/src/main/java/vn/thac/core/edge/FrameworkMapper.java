package vn.thac.core.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.FrameworkRefusal;
import vn.thac.core.problem.Problems;
import vn.thac.core.problem.Refusal;
import vn.thac.core.validation.Form;

/** Gives the framework's own errors (wrong path, method, media type, token) the shape of ours. */
public class FrameworkMapper {

    @Inject
    Problems problems;

    @Inject
    Methods methods;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize largest;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (e instanceof NotFoundException && e.getCause() != null) {
            return answer(400, CoreRefusal.MALFORMED_PARAMETER);
        }
        if (status == 400) {
            return answer(400, new FrameworkRefusal(400));
        }
        Response answer = answer(status, new FrameworkRefusal(status));
        if (status == 405) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, methods.at(uri.getPath()));
        }
        return answer;
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e) {
        return challenge();
    }

    @ServerExceptionMapper
    public Response notAuthenticated(AuthenticationFailedException e) {
        return challenge();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(403, CoreRefusal.NOT_PERMITTED);
    }

    private Response challenge() {
        Response answer = answer(401, CoreRefusal.NOT_AUTHENTICATED);
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer;
    }

    private Response answer(int status, Refusal refusal) {
        Map<String, Object> bounds = refusal == CoreRefusal.MALFORMED_PARAMETER
                ? Form.OTHER.why()
                : Map.of("most", largest.asLongValue() / 1024);
        return problems.answer(status, refusal, List.of(new Fault(refusal, "", bounds)), headers, uri.getPath());
    }
}
