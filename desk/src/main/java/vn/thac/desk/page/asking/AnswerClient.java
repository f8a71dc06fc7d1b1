package vn.thac.desk.page.asking;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import vn.thac.core.problem.Problem;
import vn.thac.core.problem.Problems;

/** A refusal of a service is one here too. */
public final class AnswerClient implements ResponseExceptionMapper<RuntimeException> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RuntimeException toThrowable(Response answer) {
        MediaType type = answer.getMediaType();
        return type != null && type.isCompatible(Problems.PROBLEM_JSON)
                ? new SaidNo(answer.readEntity(Problem.class))
                : new IllegalStateException("answered " + answer.getStatus());
    }
}
