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

    private static final int LONGEST_POINTER = 1_000;

    @Inject
    Sentences sentences;

    public Response answer(Refused refused, @Nullable HttpHeaders headers, @Nullable String path) {
        Refusal first = refused.faults().get(0).refusal();
        return answer(problem(first.kind().status(), first, refused.faults(), refused.more(), language(headers), path));
    }

    /** The same with a status of its own, for the framework's errors. */
    public Response answer(
            int status, Refusal refusal, List<Fault> faults, @Nullable HttpHeaders headers, @Nullable String path) {
        return answer(problem(status, refusal, faults, language(headers), path));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(PROBLEM_JSON)
                .entity(problem)
                .build();
    }

    public Problem problem(int status, Refusal refusal, List<Fault> faults, Locale locale, @Nullable String path) {
        return problem(status, refusal, faults, 0, locale, path);
    }

    /** @param uncounted how many faults there are beyond those in the list */
    private Problem problem(
            int status, Refusal refusal, List<Fault> faults, int uncounted, Locale locale, @Nullable String path) {
        int more = Math.max(0, faults.size() - Faults.MOST) + uncounted;
        List<Problem.Item> items = faults.stream()
                .limit(Faults.MOST)
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
                more > 0 ? more : null);
    }

    public Locale language(@Nullable HttpHeaders headers) {
        return sentences.choose(headers == null ? null : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
