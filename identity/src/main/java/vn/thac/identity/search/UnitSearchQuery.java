package vn.thac.identity.search;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.vocabulary.Vocabulary;

/** Which unit is looked for. */
public class UnitSearchQuery {

    @QueryParam("q")
    @NotNull
    @Size(max = 200)
    @Parameter(
            description =
                    "A name, present or former, with or without marks and the word of its kind; behind it where it lies",
            example = "xa lam son thanh mien")
    @Nullable
    String q;

    @QueryParam("track")
    @Parameter(description = "Code of a track", example = "government")
    @Nullable
    String track;

    @QueryParam("level")
    @Parameter(description = "Code of a level", example = "commune")
    @Nullable
    String level;

    String text() {
        return q == null ? "" : q;
    }

    /** The same in the words of the register, however the caller wrote them; unknown ones stay and find nothing. */
    void putInto(Vocabulary words) {
        track = UnitQuery.written(words, WordList.TRACK, track);
        level = UnitQuery.written(words, WordList.LEVEL, level);
    }
}
