package vn.thac.desk.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses lie outside: those that the registries of IANA give to the whole world, and what the operator adds (the
 * state's own net is a private one). All others are refused, and an IPv6 address that stands for an IPv4 one is as that.
 */
record Networks(List<Network> added) {

    private static final List<Network> INSIDE = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20");

    /** Of IPv6 only this is given out. */
    private static final Network WORLD_6 = Network.of("2000::/3");

    private static final Network NAT_64 = Network.of("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = Network.of("2002::/16");

    Networks {
        added = List.copyOf(added);
    }

    static Networks of(List<String> added) {
        return new Networks(added.stream().map(Network::of).toList());
    }

    boolean isOutside(InetAddress address) {
        InetAddress meant = embedded(address).orElse(address);
        return isIn(added, address)
                || isIn(added, meant)
                || (meant instanceof Inet4Address || WORLD_6.has(meant)) && !isIn(INSIDE, meant);
    }

    /** The IPv4 address that an IPv6 one carries a packet to. One that is mapped, Java reads as what it is. */
    private static Optional<InetAddress> embedded(InetAddress address) {
        int from = NAT_64.has(address) ? 12 : SIX_TO_FOUR.has(address) ? 2 : -1;
        if (from < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.has(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
