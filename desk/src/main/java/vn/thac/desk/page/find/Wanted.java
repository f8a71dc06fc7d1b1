package vn.thac.desk.page.find;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.frame.Link;

/** What is looked for, and where; what was left empty is not asked. */
record Wanted(
        String q,
        Optional<Sort> sort,
        @Nullable String under,
        @Nullable String kind,
        @Nullable String year,
        @Nullable String state,
        @Nullable String programme) {

    static Wanted of(
            @Nullable String q,
            @Nullable String what,
            @Nullable String under,
            @Nullable String kind,
            @Nullable String year,
            @Nullable String state,
            @Nullable String programme) {
        return new Wanted(
                q == null ? "" : q.strip(),
                Sort.of(what),
                said(under),
                said(kind),
                said(year),
                said(state),
                said(programme));
    }

    private static @Nullable String said(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    public boolean isSaid() {
        return !q.isEmpty();
    }

    /** Whether only some plans are looked through: then units and indicators, which lie in none, are not looked for. */
    public boolean isNarrowed() {
        return Stream.of(under, kind, year, state, programme).anyMatch(each -> each != null);
    }

    List<Sort> sorts() {
        return sort.map(List::of).orElseGet(() -> Sort.atOnce().stream()
                .filter(each -> each.isSaidByPlans() || !isNarrowed())
                .toList());
    }

    public Link link() {
        return only(sort.map(Sort::wire).orElse(null));
    }

    /** The same of all sorts. */
    public Link all() {
        return only(null);
    }

    /** The same of one sort only; of all without one. */
    public Link only(@Nullable String what) {
        return Link.to("/find")
                .with("q", q)
                .with("what", what)
                .with("under", under)
                .with("kind", kind)
                .with("year", year)
                .with("state", state)
                .with("programme", programme);
    }

    /** The same, not only below the unit. */
    public Link everywhere() {
        return new Wanted(q, sort, null, kind, year, state, programme).link();
    }
}
