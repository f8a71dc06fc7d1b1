package vn.thac.plan.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that a package leaves out is empty. */
public final class Lists {

    private Lists() {}

    public static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
