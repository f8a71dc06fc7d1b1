package vn.thac.plan.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.packages.BasisLine;

/** When two lines of a basis mean the same document in the same relation, whatever else they say of it. */
public final class CitedAlike {

    private CitedAlike() {}

    /** {@code other}: null where there is none, which is never the same. */
    public static boolean are(BasisLine line, @Nullable BasisLine other) {
        return other != null
                && line.relation() == other.relation()
                && Objects.equals(line.kind(), other.kind())
                && Objects.equals(key(line), key(other))
                && Objects.equals(line.date(), other.date())
                && Objects.equals(line.unit(), other.unit());
    }

    private static @Nullable String key(BasisLine line) {
        DocumentNumber number = DocumentNumber.knownOrNull(line.number());
        return number == null ? null : number.key();
    }
}
