package vn.thac.plan.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.NamesOnDays;
import vn.thac.plan.UnitOnDay;
import vn.thac.plan.search.SearchStore.Found;
import vn.thac.plan.search.SearchStore.Scope;
import vn.thac.plan.search.Wording.Grade;
import vn.thac.plan.search.Wording.Near;

/** Finds what plans say, the best grade first; the next is looked into only where a page is not full. */
@ApplicationScoped
public class FindEntries {

    /** Of so many hits with all words nobody asks for others. */
    private static final int TOO_LITTLE = 10;

    private final SearchStore entries;
    private final CommonWordStore commonWords;
    private final Directory directory;
    private final NamesOnDays names;
    private final Clock clock;

    FindEntries(SearchStore entries, CommonWordStore commonWords, Directory directory, NamesOnDays names, Clock clock) {
        this.entries = entries;
        this.commonWords = commonWords;
        this.directory = directory;
        this.names = names;
        this.clock = clock;
    }

    @Transactional
    public Page<Hit> find(SearchQuery query, PageQuery page) {
        SearchPlace after = SearchPlace.of(page.after());
        LocalDate today = Vietnam.today(clock);
        UnitId under = query.under == null ? null : directory.require(query.under, today, "under");
        int most = page.limit() + 1;
        Wording asked = entries.read(query.text());
        if (asked.isEmpty()) {
            return new Page<>(List.of(), null, page.wantsTotal() ? 0L : null);
        }
        Wording programme = query.programme == null ? null : entries.read(query.programme);
        Scope scope = new Scope(query, programme, entries.plans(under, today), today);
        CommonWords common = commonWords.get();
        List<Grade> grades = new ArrayList<>(asked.exact(common));
        int exact = grades.size();
        List<Found> found = look(scope, grades, 0, after, most);
        Near near = Near.NONE;
        if ((found.size() < most || page.wantsTotal()) && isTooLittle(scope, grades, after, found.size(), most)) {
            near = entries.near(asked.doubtful());
            grades.addAll(asked.similar(near, common));
            found.addAll(look(scope, grades, exact, after, most - found.size()));
        }
        Page<Found> answer = Page.of(found, page, last -> last.place().cursor());
        return new Page<>(
                named(answer.items(), asked, near),
                answer.next(),
                page.wantsTotal() ? entries.count(scope, grades, Integer.MAX_VALUE) : null);
    }

    /** Whether so few entries have all words that one with a word that is only near may be what is meant. */
    private boolean isTooLittle(Scope scope, List<Grade> exact, @Nullable SearchPlace after, int found, int most) {
        if (after == null && found < most) {
            return found < TOO_LITTLE;
        }
        boolean isAmongSimilar = after != null && after.grade() >= exact.size();
        return isAmongSimilar || entries.count(scope, exact, TOO_LITTLE) < TOO_LITTLE;
    }

    private List<Found> look(Scope scope, List<Grade> grades, int from, @Nullable SearchPlace after, int most) {
        List<Found> found = new ArrayList<>();
        int first = after == null ? from : Math.max(from, after.grade());
        // The entries of few plans are read through once for all grades; of many the index finds those of each.
        int step = scope.plans().areFew() ? grades.size() : 1;
        for (int grade = first; grade < grades.size() && found.size() < most; grade += step) {
            int to = Math.min(grades.size(), grade + step);
            found.addAll(entries.entries(scope, grades, grade, to, after, most - found.size()));
        }
        return found;
    }

    private List<Hit> named(List<Found> found, Wording asked, Near near) {
        Map<UnitOnDay, String> called =
                names.of(found.stream().map(Found::issuer).toList());
        Met exactly = new Met(asked, Map.of());
        Met nearly = new Met(asked, near.near());
        return found.stream()
                .map(one -> complete(
                        one.hit(), called.get(one.issuer()), one.hit().how() == How.SIMILAR ? nearly : exactly))
                .toList();
    }

    private static Hit complete(Hit hit, @Nullable String issuer, Met met) {
        Hit.OfPlan plan = hit.plan();
        return new Hit(
                hit.what(),
                hit.how(),
                hit.key(),
                hit.place(),
                hit.text(),
                hit.programme(),
                met.in(hit.text(), hit.key()),
                new Hit.OfPlan(
                        plan.id(),
                        plan.state(),
                        plan.kind(),
                        plan.number(),
                        plan.date(),
                        plan.datePrecision(),
                        plan.title(),
                        plan.issuer(),
                        issuer));
    }
}
