package vn.thac.core.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a repeated request with the answer that the first one got. */
final class StoredAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;
    private final @Nullable String body;

    StoredAnswer(int status, Map<String, String> headers, @Nullable String body) {
        super("stored answer", null, false, false);
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    Response response() {
        Response.ResponseBuilder answer = Response.status(status);
        headers.forEach(answer::header);
        answer.header("Idempotency-Replayed", "true");
        if (body != null) {
            answer.entity(body.getBytes(StandardCharsets.UTF_8)).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return answer.build();
    }

    /** Gives the stored answer out. */
    @Provider
    public static class Mapper implements ExceptionMapper<StoredAnswer> {
        @Override
        public Response toResponse(StoredAnswer answer) {
            return answer.response();
        }
    }
}
