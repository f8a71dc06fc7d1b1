package vn.thac.core.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns faults into the problem+json answer. */
@Singleton
public class Problems {

    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    /** When to come again, where nobody knows better. */
    public static final int SOON_S = 5;

    private static final int LONGEST_POINTER = 1_000;

    @Inject
    Sentences sentences;

    public Response answer(Refused refused, @Nullable HttpHeaders headers, @Nullable String path) {
        Refusal first = refused.faults().get(0).refusal();
        Locale locale = language(headers);
        return answer(problem(first.kind().status(), first, refused.faults(), refused.more(), locale, path), locale);
    }

    /** The same with a status of its own, for the framework's errors. */
    public Response answer(
            int status, Refusal refusal, List<Fault> faults, @Nullable HttpHeaders headers, @Nullable String path) {
        Locale locale = language(headers);
        return answer(problem(status, refusal, faults, locale, path), locale);
    }

    private static Response answer(Problem problem, Locale locale) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(PROBLEM_JSON)
                .language(locale)
                .entity(problem);
        if (passes(problem.status())) {
            answer.header(HttpHeaders.RETRY_AFTER, SOON_S);
        }
        return answer.build();
    }

    /** Whether the same request may be taken a little later. */
    public static boolean passes(int status) {
        return status == Kind.TOO_MANY.status() || status == Kind.UNAVAILABLE.status();
    }

    /** What is said of one row among many. */
    public Problem problem(Refused refused, Locale locale) {
        Refusal first = refused.faults().get(0).refusal();
        return problem(first.kind().status(), first, refused.faults(), refused.more(), locale, null);
    }

    /** A fault of ours in one row among many, at its place. */
    public Problem bug(String pointer, Locale locale) {
        Refusal bug = new FrameworkRefusal(500);
        return problem(500, bug, List.of(new Fault(bug, pointer, Map.of())), locale, null);
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
        return languageOf(headers == null ? null : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** @param accepted the header {@code Accept-Language}; null where there is none */
    public Locale languageOf(@Nullable String accepted) {
        return sentences.choose(accepted);
    }

    static @Nullable String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
