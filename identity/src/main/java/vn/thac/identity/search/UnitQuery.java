package vn.thac.identity.search;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.vocabulary.Vocabulary;
import vn.thac.identity.vocabulary.Word;

/** Which units a list shows; what is not said does not matter. */
public class UnitQuery {

    @QueryParam("track")
    @Parameter(description = "Code of a track", example = "government")
    @Nullable
    String track;

    @QueryParam("level")
    @Parameter(description = "Code of a level", example = "commune")
    @Nullable
    String level;

    @QueryParam("kind")
    @Parameter(description = "Kind of the unit", example = "people-committee")
    @Nullable
    String kind;

    @QueryParam("under")
    @Parameter(description = "Only units below this one (id or scheme:code)", example = "ubnd:106")
    @Nullable
    String under;

    @QueryParam("tree")
    @Parameter(description = "The tree in which `under` is meant; `command` when not said, `area` below a territory")
    @Nullable
    String tree;

    @QueryParam("name")
    @Parameter(description = "Part of the name, with or without marks", example = "tam duong")
    @Nullable
    String name;

    /** The same in the words of the register, however the caller wrote them; unknown ones stay and find nothing. */
    void putInto(Vocabulary words) {
        track = written(words, WordList.TRACK, track);
        level = written(words, WordList.LEVEL, level);
        kind = written(words, WordList.KIND, kind);
        tree = written(words, WordList.TREE, tree);
    }

    static @Nullable String written(Vocabulary words, WordList list, @Nullable String text) {
        return text == null ? null : words.meant(list, text).map(Word::code).orElse(text);
    }
}
