package vn.thac.identity.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.text.Text;
import vn.thac.identity.search.NameReading.KindWords;
import vn.thac.identity.search.UnitHit.How;
import vn.thac.identity.search.UnitSearchStore.Named;

/**
 * Finds units by their names, present and former. The longest name that fits as one piece counts: what is behind it says
 * where the unit lies. Longer ones whose words stand apart ("Đài truyền thanh xã Lam Sơn" for "lam son thanh") count beside
 * it. Only where no name fits as it is written are its words taken for misspelt.
 */
@ApplicationScoped
public class SearchUnits {

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::how)
            .thenComparing(one -> one.named().ends() != null)
            .thenComparing(one -> one.named().isFormer())
            .thenComparing(Ranked::wrong)
            .thenComparing(one -> one.named().rank())
            .thenComparing(one -> !one.named().track().equals("territory"))
            .thenComparing(one -> one.named().met().length())
            .thenComparing(one -> one.named().met())
            .thenComparing(one -> one.named().unit().value());

    private final UnitSearchStore units;
    private final Clock clock;

    SearchUnits(UnitSearchStore units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * A name that was found.
     *
     * @param wrong how many of the words that were typed are not in it
     */
    private record Ranked(Named named, How how, int wrong) {}

    public Page<UnitHit> search(UnitSearchQuery search, PageQuery page) {
        LocalDate today = Vietnam.today(clock);
        List<Ranked> found = best(search, today);
        UUID after = page.afterId();
        List<Ranked> rest = new ArrayList<>(found);
        if (after != null) {
            rest = found.stream()
                    .dropWhile(one -> !one.named().unit().value().equals(after))
                    .skip(1)
                    .toList();
        }
        List<Ranked> wanted = rest.stream().limit(page.limit() + 1L).toList();
        Page<Ranked> answer = Page.of(wanted, page, one -> one.named().unit().toString());
        Map<UnitId, List<UnitHit.HeirNamed>> heirs = units.heirs(
                answer.items().stream().map(one -> one.named().unit()).toList(), today);
        List<UnitHit> hits = answer.items().stream()
                .map(one -> hit(one, heirs.getOrDefault(one.named().unit(), List.of())))
                .toList();
        return new Page<>(hits, answer.next(), page.wantsTotal() ? (long) found.size() : null);
    }

    /** Each unit once, by the name that fits best. */
    private List<Ranked> best(UnitSearchQuery search, LocalDate today) {
        List<String> words = NameReading.words(search.text());
        List<KindWords> kinds = units.kinds();
        Map<String, Set<String>> exactly = new LinkedHashMap<>();
        words.forEach(word -> exactly.put(word, Set.of(word)));
        List<Ranked> found = fitting(search, words, kinds, exactly, today);
        if (found.isEmpty() && !words.isEmpty()) {
            found = fitting(search, words, kinds, units.near(words), today);
        }
        Map<UnitId, Ranked> best = new LinkedHashMap<>();
        found.stream()
                .sorted(BEST_FIRST)
                .forEach(one -> best.putIfAbsent(one.named().unit(), one));
        return best.values().stream().limit(UnitSearchStore.MOST).toList();
    }

    private List<Ranked> fitting(
            UnitSearchQuery search,
            List<String> words,
            List<KindWords> kinds,
            Map<String, Set<String>> near,
            LocalDate today) {
        List<Ranked> found = new ArrayList<>();
        for (List<NameReading> readings : NameReading.of(words, kinds)) {
            boolean isName = false;
            for (NameReading reading : readings) {
                List<Set<String>> each = reading.name().stream()
                        .map(word -> near.getOrDefault(word, Set.of()))
                        .toList();
                List<Named> there = units.named(each, reading.kinds(), search.track, search.level, today).stream()
                        .filter(named -> liesIn(named, reading.within(), near))
                        .toList();
                isName |= there.stream().anyMatch(named -> standsTogether(each, NameReading.words(named.met())));
                there.stream().map(named -> rank(search.text(), named, reading)).forEach(found::add);
            }
            if (isName) {
                break;
            }
        }
        return found;
    }

    /** Whether the words stand in a name as one piece, so that they are surely meant as a name. */
    private static boolean standsTogether(List<Set<String>> words, List<String> name) {
        for (int from = 0; from + words.size() <= name.size(); from++) {
            int at = from;
            if (IntStream.range(0, words.size()).allMatch(i -> words.get(i).contains(name.get(at + i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean liesIn(Named named, List<String> within, Map<String, Set<String>> near) {
        if (within.isEmpty()) {
            return true;
        }
        Set<String> there = new HashSet<>();
        named.within().forEach(place -> there.addAll(NameReading.words(place.name())));
        return within.stream()
                .allMatch(word -> near.getOrDefault(word, Set.of()).stream().anyMatch(there::contains));
    }

    private static Ranked rank(String typed, Named named, NameReading reading) {
        List<String> called = NameReading.words(named.met());
        int wrong = (int)
                reading.name().stream().filter(word -> !called.contains(word)).count();
        String withKind = named.spoken() == null ? named.met() : named.spoken() + " " + named.met();
        How how = How.WORDS;
        if (wrong > 0) {
            how = How.SIMILAR;
        } else if (Text.same(typed, named.met()) || Text.same(typed, withKind)) {
            how = How.AS_WRITTEN;
        } else if (reading.name().equals(called)) {
            how = How.NAME;
        }
        return new Ranked(named, how, wrong);
    }

    private static UnitHit hit(Ranked found, List<UnitHit.HeirNamed> heirs) {
        Named unit = found.named();
        return new UnitHit(
                unit.unit(),
                unit.name(),
                found.how(),
                unit.isFormer() ? new UnitHit.Former(unit.met(), unit.from(), unit.to()) : null,
                unit.track(),
                unit.kind(),
                unit.spoken(),
                unit.level(),
                unit.codes(),
                unit.begins(),
                unit.ends(),
                unit.within(),
                heirs);
    }
}
