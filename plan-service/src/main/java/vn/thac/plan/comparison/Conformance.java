package vn.thac.plan.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;
import vn.thac.plan.PlanId;
import vn.thac.plan.comparison.Entries.At;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.Item;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.inheritance.Source;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.target.Target;

/**
 * A plan held against those whose mandates it answers. What is asked above is looked for by its origin; where nothing names
 * it as its origin, a target by its indicator or name, work by its words, a report by its form or kind.
 *
 * @param extra entries that none of them asks
 */
public record Conformance(List<Against> against, List<Extra> extra) {

    /** One of the plans above, with all that it asks of the unit. */
    public record Against(Source above, List<Entry> entries) {}

    /** Something that the plan adds. */
    public record Extra(Part part, Place place) {}

    /**
     * Compares.
     *
     * @param asking the mandates that the plan answers
     * @param measures by a plan above and the code of an indicator
     */
    public static Conformance of(
            PlanPackage plan, List<Source.Asking> asking, Function<PlanId, Map<String, Measure>> measures) {
        Content content = new Content(plan, new PlanRelations(plan, "", Map.of(), Set.of()));
        Map<String, Item> items = new HashMap<>();
        content.taskByTask().forEach(item -> items.put(item.key(), item));
        Entries below = Entries.of(plan, key -> Objects.requireNonNull(items.get(key), key));
        Set<Place> met = new HashSet<>();
        List<Against> against = new ArrayList<>();
        byPlan(asking).forEach(mandates -> {
            Source source = mandates.get(0).source();
            Superior superior = new Superior(source, mandates, measures.apply(source.id()));
            against.add(new Against(source, superior.entries(below, met)));
            below.all()
                    .filter(at -> at.origins().stream().anyMatch(superior::isIts))
                    .forEach(at -> met.add(at.place()));
        });
        List<Extra> extra = below.all()
                .filter(at -> !met.contains(at.place()))
                .map(at -> new Extra(at.part(), at.place()))
                .toList();
        return new Conformance(against, extra);
    }

    private static Collection<List<Source.Asking>> byPlan(List<Source.Asking> asking) {
        Map<PlanId, List<Source.Asking>> byPlan = new LinkedHashMap<>();
        asking.forEach(one -> byPlan.computeIfAbsent(one.source().id(), id -> new ArrayList<>())
                .add(one));
        return byPlan.values();
    }

    /** What one plan above asks of the unit, and what it has below. */
    private static final class Superior {

        private final Source source;
        private final List<Source.Asking> mandates;
        private final Map<String, Measure> measures;
        private final @Nullable String number;

        Superior(Source source, List<Source.Asking> mandates, Map<String, Measure> measures) {
            this.source = source;
            this.mandates = mandates;
            this.measures = measures;
            this.number = key(source.number());
        }

        List<Entry> entries(Entries below, Set<Place> met) {
            Entries above = Entries.of(source.plan(), source::item);
            int year = source.on().getYear();
            List<Entry> entries = new ArrayList<>();
            above.targets().forEach(asked -> entries.add(target(asked, above.targets(), below.targets(), met)));
            above.items().stream()
                    .filter(asked -> isAsked(asked.value()))
                    .forEach(asked -> entries.add(
                            entry(asked, below.items(), Superior::saying, CompareItems::of, has -> 0, met)));
            above.rules().stream()
                    .filter(asked -> mandates.stream()
                            .anyMatch(mandate -> mandate.reaches(asked.value().who())))
                    .forEach(asked -> entries.add(withDays(
                            entry(
                                    asked,
                                    below.rules(),
                                    one -> other -> isAlike(one, other),
                                    (one, other) -> CompareRules.of(one, other, year),
                                    has -> 0,
                                    met),
                            asked.value(),
                            year)));
            return entries;
        }

        /** Where mandates bring the unit several shares of it, the one that stands worst counts. */
        private Entry target(At<Target> asked, List<At<Target>> above, List<At<Target>> below, Set<Place> met) {
            return mandates.stream()
                    .map(mandate -> target(
                            asked, mandate, below, (one, other) -> uncounted(one, other, mandate, above, below), met))
                    .max(Comparator.comparing(Entry::verdict))
                    .orElseThrow();
        }

        private Entry target(
                At<Target> asked,
                Source.Asking mandate,
                List<At<Target>> below,
                BiFunction<Target, Target, List<String>> uncounted,
                Set<Place> met) {
            Measure known = measure(asked.value());
            Measure measure = mandate.shares().containsKey(asked.value().key()) ? known.ofItsShare() : known;
            return entry(
                    new At<>(asked.part(), mandate.its(asked.value()), asked.place(), asked.origins()),
                    below,
                    one -> one::isOfTheSame,
                    (one, other) -> CompareTargets.of(one, other, measure, uncounted.apply(one, other)),
                    has -> Math.abs(year(has) - year(asked.value())),
                    met);
        }

        /** Which parts the one below leaves out; where it lists none, it counts what the one above does. */
        private List<String> uncounted(
                Target one, Target other, Source.Asking mandate, List<At<Target>> above, List<At<Target>> below) {
            return other.parts().isEmpty()
                    ? List.of()
                    : one.parts().stream()
                            .filter(key -> above.stream()
                                    .filter(part -> part.place().key().equals(key))
                                    .map(part ->
                                            target(part, mandate, below, (each, same) -> List.of(), new HashSet<>()))
                                    .noneMatch(part -> part.below() != null
                                            && other.parts()
                                                    .contains(part.below().key())))
                            .toList();
        }

        private static Entry withDays(Entry entry, ReportingLine rule, int year) {
            return entry.deviations().stream().noneMatch(CompareRules::isTooLate)
                    ? entry
                    : new Entry(
                            entry.part(),
                            entry.above(),
                            entry.below(),
                            entry.deviations(),
                            CompareRules.proposed(rule, year));
        }

        /** Held against the one below that comes nearest. */
        private <T> Entry entry(
                At<T> asked,
                List<At<T>> below,
                Function<T, Predicate<T>> alike,
                Compare<T> compare,
                ToIntFunction<T> distance,
                Set<Place> met) {
            Optional<Entry> nearest = candidates(asked, below, alike).stream()
                    .map(has -> new Near(
                            new Entry(
                                    asked.part(),
                                    asked.place(),
                                    has.place(),
                                    compare.deviations(asked.value(), has.value()),
                                    List.of()),
                            distance.applyAsInt(has.value())))
                    .min(Near.FIRST)
                    .map(Near::entry);
            nearest.ifPresent(entry -> met.add(entry.below()));
            return nearest.orElseGet(() -> Entry.missing(asked.part(), asked.place()));
        }

        private <T> List<At<T>> candidates(At<T> asked, List<At<T>> below, Function<T, Predicate<T>> alike) {
            List<At<T>> taken = below.stream()
                    .filter(has -> has.origins().stream()
                            .anyMatch(origin -> isIts(origin)
                                    && origin.key().equals(asked.place().key())))
                    .toList();
            if (!taken.isEmpty()) {
                return taken;
            }
            Predicate<T> isAlike = alike.apply(asked.value());
            return below.stream()
                    .filter(has -> has.origins().stream().noneMatch(this::isIts) && isAlike.test(has.value()))
                    .toList();
        }

        /** Whether an entry below was taken from this plan. */
        boolean isIts(Origin origin) {
            return origin.plan().equals(source.id().toString()) || number != null && number.equals(key(origin.plan()));
        }

        private boolean isAsked(Item item) {
            return mandates.stream().anyMatch(mandate -> mandate.binds(item))
                    && mandates.stream().noneMatch(mandate -> mandate.isAnsweredByTheDraft(item));
        }

        private Measure measure(Target target) {
            return target.indicator() == null
                    ? Measure.UNKNOWN
                    : measures.getOrDefault(target.indicator(), Measure.UNKNOWN);
        }

        private static Predicate<Item> saying(Item above) {
            String words = Text.key(above.text());
            return below -> words.equals(Text.key(below.text()));
        }

        private static boolean isAlike(ReportingLine above, ReportingLine below) {
            return above.form() != null
                    ? above.form().equals(below.form())
                    : above.kindOrDefault().asFollowed()
                            == below.kindOrDefault().asFollowed();
        }

        private static int year(Target target) {
            return target.year() == null ? 0 : target.year();
        }

        private static @Nullable String key(@Nullable String number) {
            DocumentNumber known = DocumentNumber.knownOrNull(number);
            return known == null ? null : known.key();
        }
    }

    private interface Compare<T> {
        List<Deviation> deviations(T above, T below);
    }

    private record Near(Entry entry, int distance) {

        static final Comparator<Near> FIRST = Comparator.comparing(
                        (Near near) -> near.entry().verdict() != Verdict.COVERED)
                .thenComparing(Near::distance)
                .thenComparing(near -> near.entry().verdict())
                .thenComparing(near -> near.entry().deviations().size());
    }
}
