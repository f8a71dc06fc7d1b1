package vn.thac.plan.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;

/** Which words of some texts answer what was looked for. */
final class Met {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile("^\\p{P}+|\\p{P}+$");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");

    private final Set<String> marks;
    private final Set<String> words = new HashSet<>();

    /** Texts repeat their words. */
    private final Map<String, Boolean> known = new HashMap<>();

    Met(Wording asked, Map<String, ? extends Set<String>> near) {
        marks = Set.copyOf(asked.marks());
        asked.words().forEach(word -> words.add(word.plain()));
        near.values().forEach(words::addAll);
    }

    /** As they stand in the text, each once: numbers and keys first. */
    List<String> in(String text, @Nullable String key) {
        Set<String> met = new LinkedHashSet<>();
        if (key != null && isMark(key)) {
            met.add(key);
        }
        for (String part : marks.isEmpty() ? new String[0] : BLANKS.split(text)) {
            String bare = AROUND.matcher(part).replaceAll("");
            if (isMark(bare)) {
                met.add(bare);
            }
        }
        for (String word : BETWEEN_WORDS.split(text)) {
            if (known.computeIfAbsent(word, one -> words.contains(Text.folded(one)))) {
                met.add(word);
            }
        }
        return List.copyOf(met);
    }

    private boolean isMark(String written) {
        return marks.contains("#" + ZEROS.matcher(Text.folded(written)).replaceFirst(""));
    }
}
