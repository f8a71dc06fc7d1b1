package vn.thac.desk.outside;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Posts to an address outside and says what came back: never into the house, no redirect followed, no cookie kept, at an
 * end after a fixed time however slowly the other side speaks. What it says in the body nobody reads.
 */
@ApplicationScoped
public class Outside {

    private static final Duration LOOKING = Duration.ofSeconds(3);
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final Duration IN_ALL = Duration.ofSeconds(15);
    private static final int SHORT = 4_096;

    private final boolean plainHttp;
    private final CloseableHttpClient http;
    private final ExecutorService lookups = Executors.newCachedThreadPool(work -> daemon(work, "outside-names"));
    private final ScheduledExecutorService ends =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "outside-ends"));

    @Inject
    Outside(
            @ConfigProperty(name = "thac.webhooks.networks") Optional<List<String>> networks,
            @ConfigProperty(name = "thac.webhooks.plain-http", defaultValue = "false") boolean plainHttp) {
        this.plainHttp = plainHttp;
        var names = new OutsideNames(
                Networks.of(networks.orElse(List.of())), SystemDefaultDnsResolver.INSTANCE, LOOKING, lookups);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(8)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(SILENCE)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setUserAgent("Thac-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        ends.shutdownNow();
        lookups.shutdownNow();
        http.close();
    }

    /** Whether addresses without TLS may be named. */
    public boolean allowsPlainHttp() {
        return plainHttp;
    }

    public Answer post(URI to, String contentType, String body, Map<String, String> headers) {
        long begin = System.nanoTime();
        HttpPost post = new HttpPost(to);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.parse(contentType)));
        ScheduledFuture<?> end = ends.schedule(post::cancel, IN_ALL.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = http.executeOpen(null, post, null)) {
            int status = response.getCode();
            Duration retryAfter = retryAfter(response.getFirstHeader(HttpHeaders.RETRY_AFTER));
            leave(response.getEntity());
            Failure failure = status / 100 == 2 ? null : Failure.NOT_TAKEN;
            return new Answer(status, failure, null, since(begin), retryAfter);
        } catch (IOException | IllegalStateException e) {
            Failure failure = post.isCancelled() ? Failure.TOO_SLOW : failure(e);
            return new Answer(null, failure, told(failure, e), since(begin), null);
        } finally {
            end.cancel(false);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** A short body is read, so that the connection can be used again; else it is dropped. The answer counts either way. */
    private static void leave(@Nullable HttpEntity body) {
        if (body != null && body.getContentLength() >= 0 && body.getContentLength() <= SHORT) {
            EntityUtils.consumeQuietly(body);
        }
    }

    private static @Nullable Duration retryAfter(@Nullable Header header) {
        if (header == null) {
            return null;
        }
        String value = header.getValue().strip();
        if (value.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Instant at = DateUtils.parseStandardDate(value);
        return at == null ? null : Duration.between(Instant.now(), at);
    }

    private static Failure failure(Exception e) {
        if (e instanceof UnknownHostException) {
            return Failure.ADDRESS_REFUSED;
        } else if (e instanceof ConnectTimeoutException || e instanceof SocketTimeoutException) {
            return Failure.TOO_SLOW;
        } else if (e instanceof ConnectException) {
            return Failure.NO_CONNECTION;
        }
        return e instanceof SSLException ? Failure.NOT_TRUSTED : Failure.BROKEN;
    }

    /** Only what does not tell of our own net. */
    private static @Nullable String told(Failure failure, Exception e) {
        return switch (failure) {
            case ADDRESS_REFUSED, NOT_TRUSTED -> e.getMessage();
            default -> null;
        };
    }

    private static long since(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
