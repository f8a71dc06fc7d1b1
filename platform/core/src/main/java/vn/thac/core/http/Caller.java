package vn.thac.core.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import vn.thac.core.token.VerifiedTokens;

/** Who calls, without a name: the authorised party and the subject of the token, else the address of the network. */
public final class Caller {

    private Caller() {}

    /** As far as it is known by now. */
    public static String of(RoutingContext request) {
        String verified = request.user() instanceof QuarkusHttpUser user
                ? VerifiedTokens.caller(user.getSecurityIdentity())
                : null;
        return verified == null ? address(request.request()) : verified;
    }

    /** Of IPv6 the first half: who has one address of a net has them all. */
    public static String address(HttpServerRequest request) {
        if (request.remoteAddress() == null || request.remoteAddress().hostAddress() == null) {
            return "unknown";
        }
        String address = request.remoteAddress().hostAddress();
        return address.indexOf(':') < 0 ? address : net(address);
    }

    static String net(String address) {
        byte[] bytes = io.netty.util.NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length != 16) {
            return address;
        }
        StringBuilder net = new StringBuilder();
        for (int i = 0; i < 8; i += 2) {
            net.append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff))
                    .append(':');
        }
        return net.append(":/64").toString();
    }
}
