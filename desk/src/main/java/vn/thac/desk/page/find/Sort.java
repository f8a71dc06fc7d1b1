package vn.thac.desk.page.find;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** What can be found, in the order in which it is shown. What plans say goes by the words of plan-service. */
enum Sort implements WireName {
    DOCUMENT,
    TARGET,
    INDICATOR,
    DUTY,
    TASK,
    PROGRAMME,
    UNIT,
    /** Looked for only where somebody asks for it. */
    GROUP,
    PURPOSE,
    BASIS;

    private static final List<Sort> AT_ONCE =
            Arrays.stream(values()).filter(sort -> sort.compareTo(UNIT) <= 0).toList();

    /** Those that are looked for where nobody says which. */
    static List<Sort> atOnce() {
        return AT_ONCE;
    }

    static List<String> words() {
        return WireName.words(Sort.class);
    }

    static Optional<Sort> of(@Nullable String word) {
        return word == null ? Optional.empty() : WireName.find(Sort.class, word);
    }

    /** Whether it stands in plans, so that what narrows plans narrows it. */
    boolean isSaidByPlans() {
        return this != UNIT && this != INDICATOR;
    }
}
