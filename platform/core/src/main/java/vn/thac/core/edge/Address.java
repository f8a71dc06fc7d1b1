package vn.thac.core.edge;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Path and query as they were sent: RFC 3986, and what is escaped is UTF-8. */
final class Address {

    private static final int HEXADECIMAL = 16;

    private Address() {}

    static boolean reads(String address) {
        try {
            new URI(address);
        } catch (URISyntaxException malformed) {
            return false;
        }
        return address.indexOf('%') < 0 || saysText(address);
    }

    private static boolean saysText(String address) {
        ByteArrayOutputStream escaped = new ByteArrayOutputStream();
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) != '%') {
                // A character of its own ends what was escaped before it.
                escaped.write(' ');
                continue;
            }
            escaped.write(Integer.parseInt(address.substring(i + 1, i + 3), HEXADECIMAL));
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(escaped.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
