package vn.thac.report.total;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.thac.directory.UnitId;

/**
 * What DESIGN and ADR 54 to 59 say of numbers, reckoned from what happened and from nothing of the code that is tested:
 * places and their lines, bodies, regimes, and what each owed report was from moment to moment.
 */
final class NumbersModel {

    /** A territory; on a day it lies in another. */
    static final class Place {
        final UnitId id;
        final String level;
        final NavigableMap<LocalDate, Place> lines = new TreeMap<>();

        Place(UnitId id, String level, Place above) {
            this.id = id;
            this.level = level;
            if (above != null) {
                lines.put(LocalDate.parse("2000-01-01"), above);
            }
        }

        Place above(LocalDate day) {
            Map.Entry<LocalDate, Place> line = lines.floorEntry(day);
            return line == null ? null : line.getValue();
        }

        boolean liesIn(Place other, LocalDate day) {
            return this == other || above(day) != null && above(day).liesIn(other, day);
        }

        @Override
        public String toString() {
            return level + " " + id;
        }
    }

    /** Who acts for a place. */
    record Body(UnitId id, String track, Place place, String level) {}

    /** What a version of an indicator says of itself. */
    record Definition(String code, int version, String rule, boolean continues) {

        boolean hasParts() {
            return rule.equals("ratio");
        }
    }

    /** A rule of a plan. {@code suppliers}: by indicator, the places of the addressees that are declared. */
    record Asking(
            int turn,
            Body issuer,
            List<List<Body>> addressees,
            boolean requested,
            String window,
            int formVersion,
            Map<String, Set<Integer>> suppliers,
            boolean due) {

        List<Body> asked() {
            return addressees.stream().flatMap(List::stream).distinct().toList();
        }

        int position(Body body) {
            for (int i = 0; i < addressees.size(); i++) {
                if (addressees.get(i).contains(body)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(body.toString());
        }

        /** Whether the rule says that this body supplies an indicator; null where it says nothing of it. */
        Boolean supplies(Body body, String indicator) {
            Set<Integer> declared = suppliers.get(indicator);
            return declared == null
                    ? null
                    : declared.stream().anyMatch(i -> addressees.get(i).contains(body));
        }
    }

    /** A figure by its parts; {@code down} only of a quotient. */
    record Figure(BigDecimal up, BigDecimal down) {}

    /**
     * A report as it stood from one moment on.
     *
     * @param answers by indicator; null for "not applicable"
     */
    record Stand(
            String state, int version, boolean late, boolean reviewed, LocalDate due, Map<String, Figure> answers) {

        boolean counts(boolean accepted) {
            return state.equals("accepted") || !accepted && state.equals("submitted");
        }

        boolean isOwed() {
            return !state.equals("waived") && !state.equals("closed");
        }
    }

    /** What one body owes under a rule. */
    static final class Owed {
        final Asking asking;
        final Body body;
        final String id;
        final NavigableMap<Integer, Stand> history = new TreeMap<>();

        Owed(Asking asking, Body body, String id) {
            this.asking = asking;
            this.body = body;
            this.id = id;
        }

        Stand now() {
            return history.lastEntry().getValue();
        }

        Stand at(int moment) {
            Map.Entry<Integer, Stand> then = history.floorEntry(moment);
            return then == null ? null : then.getValue();
        }
    }

    final List<Place> places = new ArrayList<>();
    final List<Body> bodies = new ArrayList<>();
    final List<Owed> owed = new ArrayList<>();
    final Map<Integer, Map<String, Definition>> editions = new TreeMap<>();
    final Map<Asking, NavigableMap<Integer, Boolean>> admissions = new IdentityHashMap<>();
    final LocalDate issued;

    NumbersModel(LocalDate issued) {
        this.issued = issued;
    }

    /** The first of the definitions that continue one another: what is measured otherwise continues nothing. */
    Definition root(Definition definition) {
        Definition before = definition.continues()
                ? editions.getOrDefault(definition.version() - 1, Map.of()).get(definition.code())
                : null;
        return before == null || !before.rule().equals(definition.rule()) ? definition : root(before);
    }

    /** Whether a rule's issuer commands the body, which isn't the issuer itself and lies in the issuer's area. */
    boolean isEntitled(Owed o) {
        return !o.asking.requested()
                && o.body != o.asking.issuer()
                && o.body.place().liesIn(o.asking.issuer().place(), issued);
    }

    /** Whether the form's owner had let a rule in. */
    boolean isAdmitted(Asking asking, int moment) {
        Map.Entry<Integer, Boolean> last =
                admissions.getOrDefault(asking, new TreeMap<>()).floorEntry(moment);
        return last != null && last.getValue();
    }

    /** A total that somebody may ask for: of which reports, by which map, of which moment. */
    final class Total {
        private final Predicate<Owed> sameQuestion;
        private final boolean overRegimes;
        private final LocalDate map;
        private final int moment;

        Total(Predicate<Owed> sameQuestion, boolean overRegimes, LocalDate map, int moment) {
            this.sameQuestion = sameQuestion;
            this.overRegimes = overRegimes;
            this.map = map;
            this.moment = moment;
        }

        private boolean isIn(Owed o) {
            return sameQuestion.test(o) && mayEnter(o) && o.at(moment) != null;
        }

        private boolean mayEnter(Owed o) {
            return !overRegimes || isEntitled(o) || isAdmitted(o.asking, moment);
        }

        Stand at(Owed o) {
            return o.at(moment);
        }

        List<Owed> expected(Place area) {
            return owed.stream()
                    .filter(o -> isIn(o) && o.body.place().liesIn(area, map))
                    .toList();
        }

        Measured of(Definition definition, boolean accepted) {
            return new Measured(this, root(definition), accepted);
        }
    }

    /** One indicator's figures in a total. */
    final class Measured {
        private final Total total;
        private final Definition root;
        private final boolean accepted;
        private final Map<Place, List<Owed>> speaking = new HashMap<>();

        private Measured(Total total, Definition root, boolean accepted) {
            this.total = total;
            this.root = root;
            this.accepted = accepted;
        }

        private boolean isAsked(Owed o) {
            Definition its = editions.get(o.asking.formVersion()).get(root.code());
            return its != null && root(its).equals(root);
        }

        private boolean isBarred(Owed o) {
            return Boolean.FALSE.equals(o.asking.supplies(o.body, root.code()));
        }

        private boolean gives(Owed o) {
            Stand then = o.at(total.moment);
            return total.isIn(o)
                    && isAsked(o)
                    && !isBarred(o)
                    && then.counts(accepted)
                    && then.answers().get(root.code()) != null;
        }

        private int order(Owed o) {
            int letIn = isEntitled(o) ? 0 : o.asking.requested() ? 3_000 : 2_000;
            return total.overRegimes ? letIn + o.asking.turn() : 0;
        }

        private int earliest(List<Owed> some) {
            return some.stream().mapToInt(this::order).min().orElse(Integer.MAX_VALUE);
        }

        /** Two of one place under one rule are of one class: declared together, or one addressee and track. */
        private int byClass(Owed a, Owed b) {
            return a.asking.suppliers().containsKey(root.code())
                    ? 0
                    : Comparator.<Owed>comparingInt(o -> o.asking.position(o.body))
                            .thenComparing(o -> o.body.track())
                            .compare(a, b);
        }

        /** Of those who gave a figure for the place itself the earliest rule's first class. */
        private List<Owed> own(Place place) {
            List<Owed> giving = owed.stream()
                    .filter(o -> o.body.place() == place && gives(o))
                    .toList();
            List<Owed> its =
                    giving.stream().filter(o -> order(o) == earliest(giving)).toList();
            return its.stream()
                    .filter(o -> its.stream().noneMatch(other -> byClass(other, o) < 0))
                    .toList();
        }

        /** Whose figures make that of an area. */
        List<Owed> speaking(Place area) {
            List<Owed> known = speaking.get(area);
            if (known == null) {
                known = speak(area);
                speaking.put(area, known);
            }
            return known;
        }

        private List<Owed> speak(Place area) {
            List<Owed> own = own(area);
            if (root.rule().equals("not-additive")) {
                return own;
            }
            List<Owed> lower = places.stream()
                    .filter(p -> p.above(total.map) == area)
                    .flatMap(p -> speaking(p).stream())
                    .toList();
            if (own.isEmpty() || lower.isEmpty()) {
                return own.isEmpty() ? lower : own;
            }
            return earliest(own) < earliest(lower) ? own : lower;
        }

        /** How many figures are in it; of what is not additive that is how many there are at all. */
        int reported(Place area) {
            return root.rule().equals("not-additive")
                    ? places.stream()
                            .filter(p -> p.liesIn(area, total.map))
                            .mapToInt(p -> own(p).size())
                            .sum()
                    : speaking(area).size();
        }

        int notApplicable(Place area) {
            return (int) total.expected(area).stream()
                    .filter(o -> isAsked(o) && !isBarred(o))
                    .map(o -> o.at(total.moment))
                    .filter(then -> then.counts(false)
                            && then.answers().containsKey(root.code())
                            && then.answers().get(root.code()) == null)
                    .count();
        }

        boolean hasAnswers(Place area) {
            return reported(area) + notApplicable(area) > 0;
        }

        Figure figure(Place area) {
            List<Figure> figures = speaking(area).stream()
                    .map(o -> o.at(total.moment).answers().get(root.code()))
                    .toList();
            if (figures.isEmpty()) {
                return null;
            }
            return switch (root.rule()) {
                case "max" ->
                    figures.stream().max(Comparator.comparing(Figure::up)).orElseThrow();
                case "min" ->
                    figures.stream().min(Comparator.comparing(Figure::up)).orElseThrow();
                case "not-additive" -> figures.size() == 1 ? figures.get(0) : null;
                default ->
                    figures.stream()
                            .reduce((a, b) -> new Figure(
                                    a.up().add(b.up()),
                                    a.down() == null ? null : a.down().add(b.down())))
                            .orElseThrow();
            };
        }

        /** What is shown of it: a quotient in per cent, to six decimals. */
        BigDecimal value(Place area) {
            Figure figure = figure(area);
            return figure == null || !root.hasParts()
                    ? figure == null ? null : figure.up()
                    : figure.up().multiply(BigDecimal.valueOf(100)).divide(figure.down(), 6, RoundingMode.HALF_UP);
        }

        /** Everybody in the area who is not in the figure, with the reason. */
        Map<String, String> left(Place area, LocalDate today) {
            List<Owed> in = root.rule().equals("not-additive")
                    ? places.stream()
                            .filter(p -> p.liesIn(area, total.map))
                            .flatMap(p -> own(p).stream())
                            .toList()
                    : speaking(area);
            Map<String, String> left = new LinkedHashMap<>();
            Set<Owed> counted = new HashSet<>(in);
            owed.stream()
                    .filter(o -> o.at(total.moment) != null && o.body.place().liesIn(area, total.map))
                    .filter(o -> !counted.contains(o))
                    .forEach(o -> left.put(o.id, why(o, area, today)));
            return left;
        }

        private String why(Owed o, Place area, LocalDate today) {
            Stand then = o.at(total.moment);
            if (!total.sameQuestion.test(o)) {
                return "otherWindow";
            }
            if (!total.mayEnter(o)) {
                return "notEntitled";
            }
            if (!isAsked(o)) {
                return "otherVersion";
            }
            if (!then.counts(false)) {
                return standing(then, today);
            }
            if (isBarred(o)) {
                return "notSupplier";
            }
            if (!gives(o)) {
                return "notApplicable";
            }
            List<Owed> ofItsRule = owed.stream()
                    .filter(other -> order(other) == order(o) && gives(other))
                    .toList();
            if (ofItsRule.stream().anyMatch(other -> other.body.place() == o.body.place() && byClass(other, o) < 0)) {
                return "notSupplier";
            }
            return ofItsRule.stream().anyMatch(other -> isBelow(other, o))
                            || speaking(area).stream().anyMatch(other -> isBelow(other, o))
                    ? "suppliedBelow"
                    : "suppliedElsewhere";
        }

        private boolean isBelow(Owed other, Owed o) {
            return other.body.place() != o.body.place() && other.body.place().liesIn(o.body.place(), total.map);
        }
    }

    static String standing(Stand then, LocalDate today) {
        return switch (then.state()) {
            case "open" -> then.due() != null && today.isAfter(then.due()) ? "missing" : "notDue";
            case "submitted" -> "underReview";
            case "unit-ended" -> "unitEnded";
            default -> then.state();
        };
    }
}
