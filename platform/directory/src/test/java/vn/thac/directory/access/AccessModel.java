package vn.thac.directory.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.AccessMatrix.Relation;
import vn.thac.directory.post.PostFacts;
import vn.thac.directory.unit.UnitFacts;

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
            boolean holds = !ofLife.isBefore(parent.from()) && (parent.to() == null || ofLife.isBefore(parent.to()));
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
