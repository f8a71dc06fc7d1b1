package vn.thac.task.board;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.vocabulary.Vocabulary;
import vn.thac.task.PlanId;
import vn.thac.task.board.AssignmentBoard.Tier;
import vn.thac.task.board.AssignmentBoard.Track;
import vn.thac.task.follow.OnDay;
import vn.thac.task.follow.SightStore;
import vn.thac.task.plan.PlanStore;

/**
 * Shows the board of a plan, of a unit with all that it commands, or of both: all of it to those who see the whole, to
 * others their own part, 404 where they see nothing of it.
 */
@ApplicationScoped
class ShowBoard {

    @Inject
    BoardStore store;

    @Inject
    PlanStore plans;

    @Inject
    SightStore sight;

    @Inject
    Access access;

    @Inject
    Directory directory;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Clock clock;

    AssignmentBoard show(@Nullable PlanId plan, @Nullable String unit, @Nullable LocalDate asOf) {
        OnDay day = OnDay.of(asOf, clock);
        UnitId under = unit == null ? null : directory.require(unit, day.day(), "unit");
        if (under != null) {
            access.requireVisible(under);
        }
        List<Counted> lines = store.count(plan, under, day);
        if (lines.isEmpty() && plan != null && !sight.seesPlan(plan)) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return new AssignmentBoard(
                plan,
                plan == null ? null : plans.lifeOf(plan),
                under,
                day.day(),
                Counted.sum(lines),
                tiers(lines, vocabulary.levels()));
    }

    /** From the highest level down; one that the vocabulary does not know comes last. */
    private static List<Tier> tiers(List<Counted> lines, List<String> levels) {
        return lines.stream().collect(groupingBy(Counted::level)).entrySet().stream()
                .sorted(Comparator.comparingInt(tier -> rank(tier.getKey(), levels)))
                .map(tier -> new Tier(tier.getKey(), Counted.sum(tier.getValue()), tracks(tier.getValue())))
                .toList();
    }

    private static List<Track> tracks(List<Counted> lines) {
        Map<String, List<Counted>> byTrack =
                lines.stream().collect(groupingBy(Counted::track, TreeMap::new, java.util.stream.Collectors.toList()));
        return byTrack.entrySet().stream()
                .map(track -> new Track(track.getKey(), Counted.sum(track.getValue())))
                .toList();
    }

    private static int rank(String level, List<String> levels) {
        int place = levels.indexOf(level);
        return place < 0 ? levels.size() : place;
    }
}
