package vn.thac.core.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns faults into the problem+json answer. */
@Singleton
public class Problems {

    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    /** As many faults as one answer names; the rest are counted. */
    private static final int MOST = 1_000;

    private static final int LONGEST_POINTER = 1_000;

    @Inject
    Sentences sentences;

    public Response answer(List<Fault> faults, @Nullable HttpHeaders headers, @Nullable String path) {
        Fault first = faults.get(0);
        return answer(first.refusal().kind().status(), first.refusal(), faults, headers, path);
    }

    /** The same with a status of its own, for the framework's errors. */
    public Response answer(
            int status, Refusal refusal, List<Fault> faults, @Nullable HttpHeaders headers, @Nullable String path) {
        Problem problem = problem(status, refusal, faults, language(headers), path);
        return Response.status(status).type(PROBLEM_JSON).entity(problem).build();
    }

    public Problem problem(int status, Refusal refusal, List<Fault> faults, Locale locale, @Nullable String path) {
        List<Problem.Item> items = faults.stream()
                .limit(MOST)
                .map(f -> new Problem.Item(
                        f.refusal().code(), Sentences.clip(f.pointer(), LONGEST_POINTER), sentences.of(f, locale)))
                .toList();
        String detail = items.isEmpty() ? null : items.get(0).detail();
        return new Problem(
                "urn:thac:problem:" + refusal.code(),
                sentences.title(refusal, locale),
                status,
                refusal.code(),
                detail,
                path,
                traceId(),
                items,
                faults.size() > MOST ? faults.size() - MOST : null);
    }

    public Locale language(@Nullable HttpHeaders headers) {
        return sentences.choose(headers == null ? null : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
