package vn.thac.core.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Sentences;

/** The names that there are at a place, told to who wrote another one: those near to it, else all where they are few. */
public record KnownNames(Collection<String> all) {

    private static final int FEW = 12;
    private static final int MOST_NEAR = 3;

    /** Words shorter than these are in many others by chance. */
    private static final int TELLING = 3;

    /** A name longer than any that there is. */
    private static final int LONGEST = 60;

    /** Arguments of {@link CoreRefusal#UNKNOWN_FIELD} and {@link CoreRefusal#UNKNOWN_PARAMETER}. */
    public Map<String, Object> insteadOf(String name) {
        return Map.of("value", name, "known", phrase(near(name), "known.many"));
    }

    /** The same of keys that somebody gave, which nothing else names: as a part of a sentence. */
    public static Sentences.Phrase ofKeys(Collection<String> all, String written) {
        KnownNames keys = new KnownNames(all);
        return keys.phrase(keys.near(written), "known.others");
    }

    private Sentences.Phrase phrase(List<String> near, String many) {
        if (!near.isEmpty()) {
            return new Sentences.Phrase("known.near", Map.of("names", said(near)));
        }
        if (all.isEmpty()) {
            return new Sentences.Phrase("known.none", Map.of());
        }
        return all.size() <= FEW
                ? new Sentences.Phrase(
                        "known.all", Map.of("names", said(all.stream().sorted().toList())))
                : new Sentences.Phrase(many, Map.of("count", all.size()));
    }

    private static String said(List<String> names) {
        return String.join(", ", names);
    }

    /** The nearest first: a slip of a letter or two, names of which one contains the other, or that begin alike. */
    private List<String> near(String name) {
        String wanted = plain(name);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return List.of();
        }
        int slips = wanted.length() < 2 * TELLING ? 1 : 2;
        Map<Integer, List<String>> byDistance = new TreeMap<>();
        for (String one : all.stream().sorted().toList()) {
            String known = plain(one);
            int apart = Letters.apart(known, wanted);
            boolean within = Math.min(known.length(), wanted.length()) >= TELLING
                    && (known.contains(wanted) || wanted.contains(known));
            if (apart <= slips && apart < wanted.length() || within || beginAlike(known, wanted)) {
                byDistance.computeIfAbsent(apart, a -> new ArrayList<>()).add(one);
            }
        }
        return byDistance.values().stream()
                .flatMap(List::stream)
                .limit(MOST_NEAR)
                .toList();
    }

    private static boolean beginAlike(String one, String other) {
        int most = TELLING + 1;
        return one.length() >= most && other.length() >= most && one.startsWith(other.substring(0, most));
    }

    /** due_date and Due-Date are meant as dueDate. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }
}
