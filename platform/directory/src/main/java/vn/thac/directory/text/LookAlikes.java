package vn.thac.directory.text;

import java.util.HashMap;
import java.util.Map;

/** Characters that a reader cannot tell from a Latin letter. */
final class LookAlikes {

    private static final Map<Character, Character> LATIN = new HashMap<>();

    static {
        twins("АВЕЅІЈКМНОРСТУХҺԚԜ", "ABESIJKMHOPCTYXHQW"); // Cyrillic
        twins("аеѕіјорсухһԁԛԝ", "aesijopcyxhdqw");
        twins("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"); // Greek
        twins("οϲϳ", "ocj");
        twins("ɑɡıȷ", "agij"); // letters of phonetics, dotless ones
    }

    private LookAlikes() {}

    private static void twins(String foreign, String latin) {
        for (int i = 0; i < foreign.length(); i++) {
            LATIN.put(foreign.charAt(i), latin.charAt(i));
        }
    }

    /** The text with Latin letters for their twins of other alphabets; composed letters must be apart (NFD). */
    static String latin(String text) {
        StringBuilder latin = new StringBuilder(text);
        for (int i = 0; i < latin.length(); i++) {
            latin.setCharAt(i, LATIN.getOrDefault(latin.charAt(i), latin.charAt(i)));
        }
        return latin.toString();
    }

    /** Eth and the African D are Đ here: no Vietnamese text means them. */
    static String dyets(String text) {
        return text.replace('\u00d0', 'Đ')
                .replace('\u0189', 'Đ')
                .replace('\u00f0', 'đ')
                .replace('\u0256', 'đ');
    }

    /** The wide forms of ASCII as ASCII. */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                narrow.setCharAt(i, (char) (c - 0xfee0));
            }
        }
        return narrow.toString();
    }
}
