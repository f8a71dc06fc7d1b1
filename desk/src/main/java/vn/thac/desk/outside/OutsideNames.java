package vn.thac.desk.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a name, and refuses it where one of them is not outside. The connection is made to just these, so
 * that a name cannot mean something else a moment later.
 */
final class OutsideNames implements DnsResolver {

    private final Networks networks;
    private final DnsResolver names;

    OutsideNames(Networks networks, DnsResolver names) {
        this.networks = networks;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : found) {
            if (!networks.isOutside(address)) {
                throw new AddressInside(host);
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
