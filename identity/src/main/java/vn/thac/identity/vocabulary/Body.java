package vn.thac.identity.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard body that each territory has on a track.
 *
 * @param scheme where it carries its territory's code
 * @param line whether it answers to the same body of the territory above
 * @param ledBy the track whose body of the same territory leads it
 * @param names how it is called
 * @param version also its ETag; 0 while no event has told it
 */
public record Body(
        String track, String scheme, boolean line, @Nullable String ledBy, List<Naming> names, long version) {

    static final String LIST = "body";

    public Body {
        names = List.copyOf(names);
    }

    /** With levels and kinds of territories as the vocabulary writes them; unknown ones stay. */
    Body in(Vocabulary words) {
        List<Naming> known = names.stream().map(name -> name.in(words)).toList();
        return new Body(track, scheme, line, ledBy, known, version);
    }

    Body ofVersion(long number) {
        return new Body(track, scheme, line, ledBy, names, number);
    }
}
