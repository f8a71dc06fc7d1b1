package vn.thac.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.concurrent.ThreadLocalRandom;

/** Where the parts listen on this machine. */
public record Ports(int postgres, int kafka, int kafkaController, int keycloak) {

    /** Below the range from which the system takes ports for outgoing connections, so that none is lost between look and use. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    public static Ports free() {
        var taken = new HashSet<Integer>();
        while (taken.size() < 4) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                taken.add(port);
            }
        }
        var each = taken.iterator();
        return new Ports(each.next(), each.next(), each.next(), each.next());
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }
}
