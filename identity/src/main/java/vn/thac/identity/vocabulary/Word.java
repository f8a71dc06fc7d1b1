package vn.thac.identity.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.vocabulary.WordList;

/**
 * A word of one of the lists. It is never removed, as history speaks in it; a retired one is used for nothing new.
 *
 * @param rank of a level (smaller stands higher), a track and a scheme (a unit's official code is its lowest's)
 * @param spoken of a kind, what is said before the name: "thành phố" for a "thành phố trực thuộc trung ương"
 * @param descends of a tree, whether a parent stands on a higher level, never on the same
 * @param forms of a scheme, what its codes look like
 * @param version also its ETag; 0 while no event has told it
 */
public record Word(
        WordList list,
        String code,
        String nameVi,
        String nameEn,
        @Nullable Integer rank,
        @Nullable String spoken,
        @Nullable Boolean descends,
        @Nullable List<CodeForm> forms,
        boolean retired,
        long version) {

    public Word {
        boolean ranked = list == WordList.LEVEL || list == WordList.TRACK || list == WordList.SCHEME;
        if (ranked != (rank != null)
                || (list == WordList.KIND) != (spoken != null)
                || (list == WordList.TREE) != (descends != null)
                || (list == WordList.SCHEME) != (forms != null)) {
            throw new IllegalArgumentException("a word says what its list says: " + list + " " + code);
        }
    }

    public static Word level(String code, String nameVi, String nameEn, int rank) {
        return new Word(WordList.LEVEL, code, nameVi, nameEn, rank, null, null, null, false, 0);
    }

    public static Word track(String code, String nameVi, String nameEn, int rank) {
        return new Word(WordList.TRACK, code, nameVi, nameEn, rank, null, null, null, false, 0);
    }

    public static Word kind(String code, String nameVi, String nameEn, String spoken) {
        return new Word(WordList.KIND, code, nameVi, nameEn, null, spoken, null, null, false, 0);
    }

    public static Word tree(String code, String nameVi, String nameEn, boolean descends) {
        return new Word(WordList.TREE, code, nameVi, nameEn, null, null, descends, null, false, 0);
    }

    public static Word scheme(String code, String nameVi, String nameEn, int rank, List<CodeForm> forms) {
        return new Word(WordList.SCHEME, code, nameVi, nameEn, rank, null, null, forms, false, 0);
    }

    Word retired(boolean isRetired) {
        return new Word(list, code, nameVi, nameEn, rank, spoken, descends, forms, isRetired, version);
    }

    /** The same as the register writes it. */
    Word written(String as) {
        return new Word(list, as, nameVi, nameEn, rank, spoken, descends, forms, retired, version);
    }

    public Word ofVersion(long number) {
        return new Word(list, code, nameVi, nameEn, rank, spoken, descends, forms, retired, number);
    }

    /** The same for ever, in every database. */
    UUID id() {
        return idOf(list.code(), code);
    }

    static UUID idOf(String list, String code) {
        return UUID.nameUUIDFromBytes((list + "/" + code).getBytes(StandardCharsets.UTF_8));
    }
}
