package vn.thac.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, which no client of HTTP would: headers in UTF-8, lines without an end, lengths that lie. */
public final class RawHttp {

    private static final int PATIENCE_MS = 60_000;

    /**
     * What came back.
     *
     * @param head the status line and headers
     */
    public record Answer(int status, String head, String body) {}

    private RawHttp() {}

    /** A request of somebody: method and path, then headers and body as they are given. */
    public static Answer send(URI service, String line, String user, String headers, String body) {
        byte[] sent = body.getBytes(StandardCharsets.UTF_8);
        return send(
                service,
                line + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nAuthorization: Bearer " + Tokens.of(user)
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + sent.length
                        + "\r\nConnection: close\r\n" + headers + "\r\n" + body);
    }

    /** All of it; the answer is read until the server ends it. */
    public static Answer send(URI service, String request) {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException refusedBeforeTheEnd) {
                // The answer may be there already.
            }
            return answer(new String(read(socket), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (IOException ended) {
            // What came before counts.
        }
        return all.toByteArray();
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, text, "");
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
}
