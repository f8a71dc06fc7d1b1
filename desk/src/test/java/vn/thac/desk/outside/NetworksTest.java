package vn.thac.desk.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

class NetworksTest {

    private static final Networks USUAL = Networks.of(List.of());

    /** Literals only: no name is looked up. */
    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(literal, e);
        }
    }

    private static void inside(String... literals) {
        for (String literal : literals) {
            assertFalse(USUAL.isOutside(address(literal)), literal);
        }
    }

    private static void outside(String... literals) {
        for (String literal : literals) {
            assertTrue(USUAL.isOutside(address(literal)), literal);
        }
    }

    @Test
    void the_ends_of_every_private_and_special_range_are_inside() {
        inside("0.0.0.0", "0.255.255.255");
        inside("10.0.0.0", "10.255.255.255");
        inside("100.64.0.0", "100.127.255.255");
        inside("127.0.0.0", "127.0.0.1", "127.255.255.255");
        inside("169.254.0.0", "169.254.169.254", "169.254.255.255");
        inside("172.16.0.0", "172.31.255.255");
        inside("192.0.0.0", "192.0.0.255");
        inside("192.0.2.1", "198.51.100.1", "203.0.113.1", "192.88.99.1");
        inside("192.168.0.0", "192.168.255.255");
        inside("198.18.0.0", "198.19.255.255");
        inside("224.0.0.1", "239.255.255.255");
        inside("240.0.0.0", "255.255.255.255");
    }

    @Test
    void their_neighbours_are_outside() {
        outside(
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0");
        outside("169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255");
        outside("192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "8.8.8.8");
        outside("2001:4860:4860::8888", "2400:cb00::1", "2405:4800::1", "2a00::1", "2001:200::1");
    }

    @Test
    void so_is_all_of_ipv6_that_the_world_was_not_given() {
        inside(
                "::",
                "::1",
                "::7f00:1",
                "::808:808",
                "100::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1");
        inside("2001::1", "2001:1::1", "2001:db8::1", "3fff::1", "4000::1", "64:ff9b:1::808:808");
    }

    @Test
    void an_address_that_stands_for_another_is_as_that() {
        inside("::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:169.254.169.254");
        inside("64:ff9b::127.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b::192.168.1.1");
        inside("2002:7f00:1::1", "2002:a01:203::1", "2002:c0a8:101::1");
        outside("::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1");
    }

    @Test
    void what_the_operator_names_is_outside_and_nothing_beside_it() {
        Networks added = Networks.of(List.of("10.20.0.0/16", " fd00:20::/32"));

        assertTrue(added.isOutside(address("10.20.255.1")));
        assertTrue(added.isOutside(address("fd00:20::1")));
        assertTrue(added.isOutside(address("64:ff9b::10.20.0.1")));
        assertFalse(added.isOutside(address("10.21.0.1")));
        assertFalse(added.isOutside(address("fd00:21::1")));
        assertFalse(added.isOutside(address("127.0.0.1")));
        assertThrows(IllegalArgumentException.class, () -> Networks.of(List.of("10.20.0.0")));
        for (String none : List.of("10.20.0.0/x", "10.20.0.0/33", "fd00::/129", "example.vn/8", "/8")) {
            assertThrows(IllegalArgumentException.class, () -> Networks.of(List.of(none)), none);
        }
    }

    /** Names that mean what the map says. */
    private record Names(Map<String, List<String>> known) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            return known.getOrDefault(host, List.of()).stream()
                    .map(NetworksTest::address)
                    .toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static OutsideNames names(Duration time, Executor lookups) {
        return new OutsideNames(
                USUAL,
                new Names(Map.of(
                        "good.example", List.of("8.8.8.8", "2400:cb00::1"),
                        "metadata.example", List.of("169.254.169.254"),
                        "both.example", List.of("8.8.8.8", "10.0.0.7"))),
                time,
                lookups);
    }

    @Test
    void a_name_with_one_address_inside_is_refused_whole_and_as_one_that_there_is_not() throws UnknownHostException {
        Duration time = Duration.ofMillis(50);
        OutsideNames names = names(time, Runnable::run);

        assertEquals(2, names.resolve("good.example").length);
        for (String bad : List.of("metadata.example", "both.example", "nobody.example")) {
            long begin = System.nanoTime();
            var refused = assertThrows(UnknownHostException.class, () -> names.resolve(bad));
            assertEquals(bad + " is no address outside", refused.getMessage());
            assertTrue(System.nanoTime() - begin >= time.toNanos(), "as quick as another: " + bad);
        }
    }

    @Test
    void a_name_that_nobody_answers_for_is_refused_in_the_same_time() {
        OutsideNames names = names(Duration.ofMillis(50), lookup -> {});

        var refused = assertThrows(UnknownHostException.class, () -> names.resolve("good.example"));

        assertEquals("good.example is no address outside", refused.getMessage());
    }

    @Test
    void a_number_is_refused_at_once_as_it_tells_of_no_name() {
        OutsideNames names = names(Duration.ofDays(1), lookup -> {});

        assertThrows(UnknownHostException.class, () -> names.resolve("10.0.0.7"));
        assertThrows(UnknownHostException.class, () -> names.resolve("::1"));
    }
}
