package vn.thac.identity.vocabulary;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code vocabulary.recorded.v1} tells: a word as it now stands.
 *
 * @param attributes what its list alone says, written beside the others: of a kind {@code spoken}, of a tree
 *     {@code descends}, of a scheme {@code forms}, of a standard body {@code scheme}, {@code line}, {@code ledBy}
 */
public record VocabularyRecorded(
        UUID id,
        String list,
        String code,
        long version,
        String name,
        String nameEn,
        @Nullable Integer rank,
        boolean retired,
        @JsonAnyGetter Map<String, @Nullable Object> attributes) {

    public static final String TYPE = "vocabulary.recorded.v1";
    public static final String AGGREGATE = "vocabulary";

    public static VocabularyRecorded of(Word word) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        switch (word.list()) {
            case KIND -> attributes.put("spoken", word.spoken());
            case TREE -> attributes.put("descends", word.descends());
            case SCHEME -> attributes.put("forms", word.forms());
            case LEVEL, TRACK -> {}
        }
        return new VocabularyRecorded(
                word.id(),
                word.list().code(),
                word.code(),
                word.version(),
                word.nameVi(),
                word.nameEn(),
                word.rank(),
                word.retired(),
                attributes);
    }

    /** A standard body goes by the words of its track. */
    static VocabularyRecorded of(Body body, Word track) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("scheme", body.scheme());
        attributes.put("line", body.line());
        attributes.put("ledBy", body.ledBy());
        attributes.put("names", body.names());
        return new VocabularyRecorded(
                Word.idOf(Body.LIST, body.track()),
                Body.LIST,
                body.track(),
                body.version(),
                track.nameVi(),
                track.nameEn(),
                null,
                false,
                attributes);
    }
}
