package vn.thac.directory.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Text in UTF-8 that something read as Latin-1, Windows-1252 or Windows-1258: “Tam ÄÆ°á»ng” for Tam Đường. */
final class WrongEncoding {

    private static final String WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
    private static final Map<Character, Integer> BYTES = new HashMap<>();

    /** What a Vietnamese text consists of beyond ASCII: letters, loose marks, dashes, quotes, the byte order mark. */
    private static final String MEANT =
            "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u2013\u2014\u2018\u2019\u201c\u201d\u2026\ufeff";

    /** After an Ã these may be what they look like: a hard blank, a soft hyphen, quotes. */
    private static final String PERHAPS_MEANT = "\u00a0\u00ad\u2019\u201c\u201d";

    static {
        for (int i = 0; i < WINDOWS_1252.length(); i++) {
            BYTES.put(WINDOWS_1252.charAt(i), 0x80 + i);
        }
        BYTES.put('Ă', 0xC3); // Windows-1258
    }

    private WrongEncoding() {}

    /** The text as it was before; empty where nothing shows that it was another. */
    static Optional<String> undone(String text) {
        boolean small = text.codePoints().anyMatch(Character::isLowerCase);
        StringBuilder read = new StringBuilder();
        boolean found = false;
        for (int at = 0; at < text.length(); ) {
            int letter = letterAt(text, at, small);
            boolean sign = letter == 0 && isSign(text, at);
            found |= letter > 0;
            read.appendCodePoint(letter > 0 ? letter : text.charAt(sign ? at + 1 : at));
            at += sign ? 2 : letter == 0 ? 1 : letter < 0x800 ? 2 : 3;
        }
        return found ? Optional.of(read.toString()) : Optional.empty();
    }

    /** A sign of Latin-1, such as the second half of a letter that was read wrongly twice; by itself it shows nothing. */
    private static boolean isSign(String text, int at) {
        return byteAt(text, at) == 0xC2 && isRest(byteAt(text, at + 1));
    }

    /** The letter whose bytes in UTF-8 stand here as characters; 0 where none does. */
    private static int letterAt(String text, int at, boolean small) {
        int lead = byteAt(text, at);
        boolean two = lead >= 0xC3 && lead <= 0xC6 || lead == 0xCC;
        boolean three = lead == 0xE1 || lead == 0xE2 || lead == 0xEF;
        int second = byteAt(text, at + 1);
        int third = byteAt(text, at + 2);
        if (two && isRest(second)) {
            boolean sure = small || lead != 0xC3 || PERHAPS_MEANT.indexOf(text.charAt(at + 1)) < 0;
            return meant(sure ? (lead & 0x1F) << 6 | second & 0x3F : 0);
        }
        if (three && isRest(second) && isRest(third)) {
            return meant((lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F);
        }
        return 0;
    }

    private static int meant(int letter) {
        return letter >= 0x1EA0 && letter <= 0x1EF9 || letter > 0 && MEANT.indexOf(letter) >= 0 ? letter : 0;
    }

    private static boolean isRest(int one) {
        return one >= 0x80 && one <= 0xBF;
    }

    private static int byteAt(String text, int at) {
        if (at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        return BYTES.getOrDefault(c, c <= 0xFF ? (int) c : -1);
    }
}
