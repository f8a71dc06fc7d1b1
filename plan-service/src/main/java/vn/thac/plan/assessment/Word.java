package vn.thac.plan.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.problem.Sentences.Phrase;
import vn.thac.plan.comparison.Entry;
import vn.thac.plan.comparison.Part;
import vn.thac.plan.comparison.Place;
import vn.thac.plan.packages.PackageReader;

/**
 * What was said of something that falls short.
 *
 * @param key of the entry above
 * @param shown what it was said of, as it stood then; null where that was not kept
 */
record Word(
        Part part,
        String key,
        Kind kind,
        String reason,
        String actor,
        Instant at,
        @Nullable String shown) {

    /** Both sides of an entry, and in what the one below falls short, apart from where they stand. */
    private record Shown(
            String above,
            List<Phrase> aboveWords,
            @Nullable String below,
            @Nullable List<Phrase> belowWords,
            List<Lack> lacks) {}

    private record Lack(String code, Map<String, Object> args) {}

    enum Kind implements WireName {
        /** Who asks is content with it. */
        WAIVED,
        /** The unit says why. */
        EXPLAINED
    }

    /** A waiver ends with what it was given for: otherwise it would be one of whatever the unit writes there. */
    boolean isOf(Entry entry) {
        return part == entry.part()
                && key.equals(entry.above().key())
                && (kind != Kind.WAIVED || shown == null || tree(shown).equals(tree(shown(entry))));
    }

    private static JsonNode tree(String json) {
        return PackageReader.stored(json);
    }

    static String shown(Entry entry) {
        Place below = entry.below();
        return PackageReader.write(new Shown(
                entry.above().text(),
                entry.above().words(),
                below == null ? null : below.text(),
                below == null ? null : below.words(),
                entry.deviations().stream()
                        .map(deviation -> new Lack(deviation.said().code(), deviation.args()))
                        .toList()));
    }
}
