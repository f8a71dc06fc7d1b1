package vn.thac.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has one address of a net of IPv6 has all of them. */
class CallerTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2::9, 2001:db8:1:2::/64",
        "2001:db8:1:3::9, 2001:db8:1:3::/64",
        "::1, 0:0:0:0::/64"
    })
    void an_address_of_ipv6_stands_for_its_net(String address, String net) {
        assertEquals(net, Caller.net(address));
    }
}
