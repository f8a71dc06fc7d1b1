package vn.thac.desk.outside;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a name, and refuses it where one of them is not outside. The connection is made to just these, so
 * that a name cannot mean something else a moment later. A name of our own net and one that there is not are refused alike,
 * and after the same time: what is known here is not told by how quickly it is.
 *
 * @param time how long a name is looked for; a refusal takes all of it
 * @param lookups where names are looked up, as that may take longer
 */
record OutsideNames(Networks networks, DnsResolver names, Duration time, Executor lookups) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (isNumber(host)) {
            return find(host).orElseThrow(() -> new NoAddressOutside(host));
        }
        CompletableFuture<InetAddress[]> outside = new CompletableFuture<>();
        lookups.execute(() -> find(host).ifPresent(outside::complete));
        try {
            return outside.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException noneFound) {
            throw new NoAddressOutside(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAddressOutside(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Who writes an address learns nothing of names. */
    private static boolean isNumber(String host) {
        return NetUtil.createByteArrayFromIpAddressString(host) != null;
    }

    private Optional<InetAddress[]> find(String host) {
        try {
            InetAddress[] found = names.resolve(host);
            return found != null && found.length > 0 && Arrays.stream(found).allMatch(networks::isOutside)
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (UnknownHostException thereIsNone) {
            return Optional.empty();
        }
    }
}
