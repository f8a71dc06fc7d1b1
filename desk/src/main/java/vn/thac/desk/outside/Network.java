package vn.thac.desk.outside;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Addresses that begin alike, as an operator writes them: {@code 10.0.0.0/8}, {@code fd00::/8}. (Netty's own rule takes
 * every IPv6 address for a match whose first bits are all set.)
 *
 * @param first the bytes of an address in it
 * @param bits how many of them count
 */
record Network(byte[] first, int bits) {

    static Network of(String text) {
        String[] parts = text.strip().split("/", -1);
        byte[] first = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (parts.length != 2 || first == null || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("no network: " + text);
        }
        int bits = Integer.parseInt(parts[1]);
        if (bits > first.length * Byte.SIZE) {
            throw new IllegalArgumentException("no network: " + text);
        }
        return new Network(first, bits);
    }

    boolean has(InetAddress address) {
        byte[] other = address.getAddress();
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return other.length == first.length
                && Arrays.equals(first, 0, whole, other, 0, whole)
                && (rest == 0 || (first[whole] ^ other[whole]) >> (Byte.SIZE - rest) == 0);
    }
}
