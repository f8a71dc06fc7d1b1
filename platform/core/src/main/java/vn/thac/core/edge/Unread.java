package vn.thac.core.edge;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;

/**
 * Brings a request that cannot be read to {@link HttpEdge}. The server and the framework's root would each end it with an
 * empty page; but the server asks its tracer first, and takes the connection's handlers after that (ADR 60).
 */
public class Unread implements VertxServiceProvider {

    private static volatile @Nullable Handler<HttpServerRequest> edge;

    /** Who answers such requests from now on. */
    static void answeredBy(Handler<HttpServerRequest> answers) {
        edge = answers;
    }

    /** Why a request cannot be read; null for one that can. */
    static @Nullable CoreRefusal refusal(HttpServerRequest request) {
        Throwable broken = request.decoderResult().cause();
        if (broken instanceof TooLongHttpLineException) {
            return CoreRefusal.ADDRESS_TOO_LONG;
        }
        if (broken instanceof TooLongHttpHeaderException) {
            return CoreRefusal.HEADERS_TOO_LARGE;
        }
        if (broken != null) {
            return CoreRefusal.MALFORMED_REQUEST;
        }
        return Address.reads(request.uri()) ? null : CoreRefusal.MALFORMED_ADDRESS;
    }

    @Override
    public void init(VertxBuilder builder) {
        builder.tracer(new Ahead<>(builder.tracer()));
    }

    private static void turn(HttpServerRequest request) {
        Handler<HttpServerRequest> answers = edge;
        if (answers != null
                && refusal(request) != null
                && request.connection() instanceof HttpServerConnection connection) {
            // It is the connection's last.
            connection.handler(answers).invalidRequestHandler(answers);
        }
    }

    /** A tracer before the one that there is, if there is one. */
    private record Ahead<I, O>(@Nullable VertxTracer<I, O> tracer) implements VertxTracer<I, O> {

        @Override
        public <R> @Nullable I receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            if (request instanceof HttpServerRequest received) {
                turn(received);
            }
            return tracer == null
                    ? null
                    : tracer.receiveRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void sendResponse(
                Context context,
                @Nullable R response,
                @Nullable I payload,
                @Nullable Throwable failure,
                TagExtractor<R> tags) {
            if (tracer != null) {
                tracer.sendResponse(context, response, payload, failure, tags);
            }
        }

        @Override
        public <R> @Nullable O sendRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                BiConsumer<String, String> headers,
                TagExtractor<R> tags) {
            return tracer == null ? null : tracer.sendRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void receiveResponse(
                Context context,
                @Nullable R response,
                @Nullable O payload,
                @Nullable Throwable failure,
                TagExtractor<R> tags) {
            if (tracer != null) {
                tracer.receiveResponse(context, response, payload, failure, tags);
            }
        }

        @Override
        public void close() {
            if (tracer != null) {
                tracer.close();
            }
        }
    }
}
