package vn.thac.directory.access;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.AccessMatrix.Relation;
import vn.thac.directory.post.PostFacts;
import vn.thac.directory.unit.facts.UnitFacts;

/**
 * Who may do what, said once more and slowly: paths through the tree of a day, each followed to its end. It knows the
 * units as identity tells them and shares nothing with what the directory makes of them.
 */
final class AccessModel {

    private final List<UnitFacts> units;
    private final List<PostFacts> posts;

    AccessModel(List<UnitFacts> units, List<PostFacts> posts) {
        this.units = units;
        this.posts = posts;
    }

    boolean allows(String actor, Duty wanted, UnitId unit, LocalDate day) {
        boolean anyPost = posts.stream().anyMatch(p -> p.actor().equals(actor) && holds(p, day));
        return posts.stream().filter(p -> p.actor().equals(actor)).anyMatch(post -> {
            boolean past = !holds(post, day) && anyPost && lastedToTheEndOfItsUnit(post, day);
            if (!holds(post, day) && !past) {
                return false;
            }
            Duty held = Duty.of(post.duty());
            return relations(unit, post.unit(), day).stream()
                    .map(relation -> past ? Relation.HERITAGE : relation)
                    .anyMatch(relation -> gives(held, post.subtree(), relation, wanted));
        });
    }

    /** The matrix in words, not its table. */
    private static boolean gives(Duty held, boolean subtree, Relation relation, Duty wanted) {
        if (wanted == Duty.READ) {
            return held != Duty.OVERSEE || relation == Relation.SAME || subtree;
        }
        return held == wanted && (relation == Relation.SAME || relation == Relation.COMMAND && subtree);
    }

    private static boolean holds(PostFacts post, LocalDate day) {
        return !day.isBefore(post.from()) && (post.to() == null || day.isBefore(post.to()));
    }

    private boolean lastedToTheEndOfItsUnit(PostFacts post, LocalDate day) {
        LocalDate ends = unit(post.unit()).ends();
        return ends != null
                && !ends.isAfter(day)
                && post.to() != null
                && !post.to().isAfter(day)
                && !post.to().isBefore(ends)
                && post.from().isBefore(ends);
    }

    /** One relation for each way that leads up from the unit to the other. */
    private Set<Relation> relations(UnitId unit, UnitId above, LocalDate day) {
        Set<Relation> found = new HashSet<>();
        climb(unit, above, day, new ArrayList<>(), Relation.SAME, found);
        return found;
    }

    private void climb(UnitId at, UnitId wanted, LocalDate day, List<UnitId> passed, Relation so, Set<Relation> found) {
        if (at.equals(wanted)) {
            found.add(so);
        }
        if (passed.contains(at)) {
            return;
        }
        List<UnitId> way = new ArrayList<>(passed);
        way.add(at);
        UnitFacts unit = unit(at);
        LocalDate ofLife = dayOfLife(unit, day);
        for (UnitFacts.Parent parent : unit.parents()) {
            boolean holds = holds(parent, ofLife);
            if (holds && parent.tree().equals("command")) {
                climb(parent.parent(), wanted, day, way, so == Relation.SAME ? Relation.COMMAND : so, found);
            } else if (holds && parent.tree().equals("leadership")) {
                Relation then = so == Relation.HERITAGE ? so : Relation.LEADERSHIP;
                climb(parent.parent(), wanted, day, way, then, found);
            }
        }
        if (unit.ends() != null && !unit.ends().isAfter(day)) {
            unit.heirs().stream()
                    .filter(heir -> !heir.from().isAfter(day))
                    .forEach(heir -> climb(heir.unit(), wanted, day, way, Relation.HERITAGE, found));
        }
    }

    /** The units of the actor's posts, whom these came after, and all above either, but not above what he left. */
    Set<UnitId> superiors(String actor, LocalDate day) {
        Set<UnitId> left = withPredecessors(units(counting(actor, day), post -> !holds(post, day)), day);
        Set<UnitId> own = withPredecessors(units(counting(actor, day), post -> holds(post, day)), day);
        Set<UnitId> above = new HashSet<>(left);
        own.forEach(unit -> above.addAll(above(unit, List.of("command", "leadership"), false, day)));
        return above;
    }

    private static Set<UnitId> units(List<PostFacts> posts, Predicate<PostFacts> which) {
        return posts.stream().filter(which).map(PostFacts::unit).collect(Collectors.toSet());
    }

    private Set<UnitId> withPredecessors(Set<UnitId> heirs, LocalDate day) {
        Set<UnitId> all = new HashSet<>(heirs);
        while (all.addAll(predecessorsOf(all, day))) {}
        return all;
    }

    /** The unit and all above it in one tree. */
    Set<UnitId> line(UnitId unit, String tree, LocalDate day) {
        return above(unit, List.of(tree), false, day);
    }

    boolean seesArea(String actor, UnitId area, LocalDate day) {
        Set<UnitId> above = above(area, List.of("area"), true, day);
        return counting(actor, day).stream()
                .filter(post -> Duty.of(post.duty()) != Duty.OVERSEE || post.subtree())
                .filter(post -> holds(post, day) || hasEnded(areaOf(post), day))
                .anyMatch(post -> above.contains(areaOf(post)));
    }

    private UnitId areaOf(PostFacts post) {
        UnitFacts unit = unit(post.unit());
        return unit.areas().isEmpty() ? unit.id() : unit.areas().get(0).area();
    }

    private boolean hasEnded(UnitId unit, LocalDate day) {
        LocalDate ends = unit(unit).ends();
        return ends != null && !ends.isAfter(day);
    }

    private List<PostFacts> counting(String actor, LocalDate day) {
        List<PostFacts> all =
                posts.stream().filter(p -> p.actor().equals(actor)).toList();
        boolean any = all.stream().anyMatch(post -> holds(post, day));
        return all.stream()
                .filter(post -> holds(post, day) || any && lastedToTheEndOfItsUnit(post, day))
                .toList();
    }

    private Set<UnitId> predecessorsOf(Set<UnitId> heirs, LocalDate day) {
        Set<UnitId> before = new HashSet<>();
        for (UnitFacts unit : units) {
            if (heirsOn(unit, day).stream().anyMatch(heirs::contains)) {
                before.add(unit.id());
            }
        }
        return before;
    }

    private static List<UnitId> heirsOn(UnitFacts unit, LocalDate day) {
        return unit.ends() == null || unit.ends().isAfter(day)
                ? List.of()
                : unit.heirs().stream()
                        .filter(heir -> !heir.from().isAfter(day))
                        .map(UnitFacts.Heir::unit)
                        .toList();
    }

    private Set<UnitId> above(UnitId start, List<String> trees, boolean withHeirs, LocalDate day) {
        Set<UnitId> found = new HashSet<>();
        Deque<UnitId> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            UnitId at = open.pop();
            if (found.add(at)) {
                UnitFacts unit = unit(at);
                LocalDate ofLife = dayOfLife(unit, day);
                unit.parents().stream()
                        .filter(parent -> trees.contains(parent.tree()) && holds(parent, ofLife))
                        .forEach(parent -> open.push(parent.parent()));
                if (withHeirs) {
                    heirsOn(unit, day).forEach(open::push);
                }
            }
        }
        return found;
    }

    private static boolean holds(UnitFacts.Parent parent, LocalDate day) {
        return !day.isBefore(parent.from()) && (parent.to() == null || day.isBefore(parent.to()));
    }

    private static LocalDate dayOfLife(UnitFacts unit, LocalDate day) {
        if (day.isBefore(unit.begins())) {
            return unit.begins();
        }
        return unit.ends() == null || day.isBefore(unit.ends())
                ? day
                : unit.ends().minusDays(1);
    }

    private UnitFacts unit(UnitId id) {
        return units.stream().filter(u -> u.id().equals(id)).findFirst().orElseThrow();
    }
}
