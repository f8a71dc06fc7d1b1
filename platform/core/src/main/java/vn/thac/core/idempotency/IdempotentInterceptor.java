package vn.thac.core.idempotency;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.json.AnswerJson;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;

/**
 * Runs a POST once a key: a second one with the key waits for the first and gets its answer, if its actor may still do
 * what was done then.
 */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotentInterceptor {

    private record Stored(
            byte[] hash,
            int status,
            String headers,
            @Nullable String body,
            List<String> asked) {}

    @Inject
    CurrentVertxRequest http;

    @Inject
    RequestDigest digest;

    @Inject
    Acting acting;

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Inject
    AnswerJson answers;

    @Inject
    @All
    List<AccessAgain> access;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        HttpServerRequest request = http.getCurrent().request();
        String key = request.getHeader(RequestDigest.KEY_HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw Refused.at(CoreRefusal.IDEMPOTENCY_KEY_BAD, RequestDigest.KEY_HEADER, Map.of());
        }
        String unit = request.getHeader(Acting.UNIT_HEADER);
        byte[] hash = digest.of(request.method().name(), request.uri(), unit == null ? "" : unit);
        TransactionRunnerOptions transaction = QuarkusTransaction.requiringNew();
        int seconds = seconds(call);
        return (seconds == 0 ? transaction : transaction.timeout(seconds)).call(() -> proceedOnce(call, key, hash));
    }

    private static int seconds(InvocationContext call) {
        Idempotent own = call.getMethod().getAnnotation(Idempotent.class);
        Idempotent ofAll = call.getMethod().getDeclaringClass().getAnnotation(Idempotent.class);
        return Objects.requireNonNull(own == null ? ofAll : own).seconds();
    }

    private Object proceedOnce(InvocationContext call, String key, byte[] hash) throws Exception {
        String actor = acting.actor().name();
        int first = database.update(
                "insert into idempotency (actor, key, request_hash, status, headers) values (?, ?, ?, 0, '{}')"
                        + " on conflict (actor, key) do nothing",
                actor,
                key,
                hash);
        if (first == 0) {
            throw answerAgain(actor, key, hash);
        }
        Object result = call.proceed();
        store(actor, key, result);
        return result;
    }

    private StoredAnswer answerAgain(String actor, String key, byte[] hash) throws IOException {
        Stored stored = database.first(
                        "select request_hash, status, headers, body, asked from idempotency where actor = ? and key = ?",
                        row -> new Stored(
                                row.set().getBytes("request_hash"),
                                row.integer("status"),
                                row.text("headers"),
                                row.textOrNull("body"),
                                row.texts("asked")),
                        actor,
                        key)
                .orElseThrow();
        if (!Arrays.equals(stored.hash(), hash)) {
            throw Refused.at(CoreRefusal.IDEMPOTENCY_KEY_REUSED, RequestDigest.KEY_HEADER, Map.of());
        }
        stored.asked().forEach(question -> access.forEach(decides -> decides.require(question)));
        Map<String, String> headers = json.readValue(stored.headers(), new TypeReference<>() {});
        return new StoredAnswer(stored.status(), headers, stored.body());
    }

    private void store(String actor, String key, @Nullable Object result) throws IOException {
        int status = result == null ? 204 : 200;
        Object entity = result;
        Map<String, String> headers = new HashMap<>();
        if (result instanceof RestResponse<?> rest) {
            status = rest.getStatus();
            entity = rest.getEntity();
            rest.getHeaders().forEach((name, values) -> headers.put(name, String.valueOf(values.get(0))));
        } else if (result instanceof Response response) {
            status = response.getStatus();
            entity = response.getEntity();
            response.getHeaders().forEach((name, values) -> headers.put(name, text(values.get(0))));
        }
        database.update(
                "update idempotency set status = ?, headers = ?, body = ?, asked = ? where actor = ? and key = ?",
                status,
                json.writeValueAsString(headers),
                entity == null ? null : answers.text(kept(entity)),
                acting.asked().toArray(String[]::new),
                actor,
                key);
    }

    /** What is shown once is not kept. */
    private static Object kept(Object entity) {
        return entity instanceof ShownOnce once ? once.withoutSecret() : entity;
    }

    private static String text(Object header) {
        return header instanceof jakarta.ws.rs.core.EntityTag tag ? "\"" + tag.getValue() + "\"" : header.toString();
    }
}
