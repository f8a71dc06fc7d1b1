package vn.thac.desk.page.find;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.find.Marked.Piece;
import vn.thac.desk.page.frame.Link;

/** What was found, under a heading for each sort. */
record Found(List<Group> groups) {

    private static final String SIMILAR = "similar";

    Found {
        groups = groups.stream().filter(group -> !group.hits().isEmpty()).toList();
    }

    static Found nothing() {
        return new Found(List.of());
    }

    /** Beside what stands somewhere as it was typed, what is only near it is in the way: whoever wants it asks for the sort. */
    Found withoutNoise() {
        return isOnlyNear()
                ? this
                : new Found(groups.stream().map(Group::asTyped).toList());
    }

    /** Whether nothing stands anywhere as it was typed, and what is shown is only near it. */
    public boolean isOnlyNear() {
        return !groups.isEmpty()
                && groups.stream().flatMap(group -> group.hits().stream()).allMatch(hit -> SIMILAR.equals(hit.how()));
    }

    /** @param next the cursor of what comes behind these, null where they are all */
    record Group(String sort, List<Hit> hits, @Nullable String next) {

        Group {
            hits = List.copyOf(hits);
        }

        Group asTyped() {
            return new Group(
                    sort,
                    hits.stream().filter(hit -> !SIMILAR.equals(hit.how())).toList(),
                    next);
        }
    }

    /**
     * One of them.
     *
     * @param where what it stands in or lies in, in words
     * @param state of the plan that it stands in; null of what stands in none
     * @param former the name that was met, where it is a former one
     * @param heirs who carries on for it, where it has ended
     */
    record Hit(
            String how,
            List<Piece> text,
            Link link,
            List<String> where,
            @Nullable String state,
            Optional<String> former,
            boolean ended,
            List<String> heirs) {

        Hit {
            text = List.copyOf(text);
            where = List.copyOf(where);
            heirs = List.copyOf(heirs);
        }

        /** Its heirs in a line. */
        public String names() {
            return String.join(", ", heirs);
        }
    }
}
