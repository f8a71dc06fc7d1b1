package vn.thac.core.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;

/**
 * The reason of a change as it was written. A header carries bytes: UTF-8 as it is, RFC 8187
 * ({@code UTF-8''%C4%90i%E1%BB%81u}), or percent-encoded as {@code encodeURIComponent} does it. What is none of these is
 * refused, as nobody could read it later.
 */
final class Reason {

    static final int LONGEST = 2_000;

    private static final Pattern EXTENDED = Pattern.compile("(?i)utf-8'[a-z0-9-]*'(.*)");

    private static final Pattern BYTE = Pattern.compile("%[0-9A-Fa-f]{2}");

    private Reason() {}

    /**
     * @param header as HTTP reads it, a character a byte; null where there is none
     * @return null where nothing is said
     */
    static @Nullable String of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String text = text(header.strip());
        if (text.length() > LONGEST || text.chars().anyMatch(c -> c < 0x20 && c != '\t' || c == 0x7f)) {
            throw refused();
        }
        return text.isBlank() ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String text(String header) {
        Matcher extended = EXTENDED.matcher(header);
        if (extended.matches()) {
            if (!isEncoded(extended.group(1))) {
                throw refused();
            }
            return decoded(extended.group(1));
        }
        return header.indexOf('%') >= 0 && isEncoded(header)
                ? decoded(header)
                : utf8(header.getBytes(StandardCharsets.ISO_8859_1), header);
    }

    /** Without a blank, and with nothing of {@code %} but whole bytes: else a per cent sign is one. */
    private static boolean isEncoded(String text) {
        String rest = BYTE.matcher(text).replaceAll("");
        return rest.indexOf('%') < 0 && rest.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    private static String decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                bytes.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(encoded.charAt(i));
            }
        }
        return utf8(bytes.toByteArray(), encoded);
    }

    private static String utf8(byte[] bytes, String from) {
        if (from.chars().anyMatch(c -> c > 0xff)) {
            throw refused();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw refused();
        }
    }

    private static Refused refused() {
        return Refused.at(CoreRefusal.REASON_BAD, Acting.REASON_HEADER, Map.of("most", LONGEST));
    }
}
