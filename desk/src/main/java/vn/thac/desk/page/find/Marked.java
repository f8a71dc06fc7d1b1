package vn.thac.desk.page.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in pieces, those set off that were looked for; of a long one what lies around the first of them. */
record Marked(List<Piece> pieces) {

    private static final int LONGEST = 280;

    /** So much is shown before what was met. */
    private static final int BEFORE = 80;

    private static final String LEFT_OUT = "…";

    Marked {
        pieces = List.copyOf(pieces);
    }

    record Piece(String text, boolean met) {}

    /** @param met words as they stand in the text */
    static Marked of(String text, Collection<String> met) {
        String shown = cut(text, met);
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        if (!met.isEmpty()) {
            Matcher found = words(met).matcher(shown);
            while (found.find()) {
                add(pieces, shown.substring(done, found.start()), false);
                add(pieces, found.group(), true);
                done = found.end();
            }
        }
        add(pieces, shown.substring(done), false);
        return new Marked(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean met) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, met));
        }
    }

    private static String cut(String text, Collection<String> met) {
        if (text.length() <= LONGEST) {
            return text;
        }
        Matcher first = words(met).matcher(text);
        int at = met.isEmpty() || !first.find() ? 0 : first.start();
        int from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
        if (from > at) {
            from = at;
        }
        int to = from + LONGEST;
        if (to < text.length()) {
            int blank = text.lastIndexOf(' ', to);
            to = blank > at ? blank : to;
        }
        return (from > 0 ? LEFT_OUT + " " : "")
                + text.substring(from, Math.min(to, text.length()))
                + (to < text.length() ? " " + LEFT_OUT : "");
    }

    /** The longest first: of "trẻ em" and "trẻ" the whole is set off. */
    private static Pattern words(Collection<String> met) {
        return Pattern.compile(met.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }
}
