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
import vn.thac.task.PlanId;
import vn.thac.task.board.AssignmentBoard.Tier;
import vn.thac.task.board.AssignmentBoard.Track;
import vn.thac.task.follow.OnDay;
import vn.thac.task.follow.Sight;
import vn.thac.task.plan.PlanStore;

/** Shows the board of a plan: all of it to who sees the issuer, their own part to others, 404 to who has none. */
@ApplicationScoped
class ShowBoard {

    /** The usual order of tiers from the top; one that is not named here comes last. */
    private static final List<String> FROM_THE_TOP =
            List.of("central", "province", "district", "commune", "village", "society");

    @Inject
    BoardStore store;

    @Inject
    PlanStore plans;

    @Inject
    Sight sight;

    @Inject
    Clock clock;

    AssignmentBoard show(PlanId plan, @Nullable LocalDate asOf) {
        OnDay day = OnDay.of(asOf, clock);
        boolean known = plans.issuerOf(plan).isPresent();
        boolean all = known && sight.seesAll(null, plan);
        List<Counted> lines = known ? store.count(plan, day, all) : List.of();
        if (!all && lines.isEmpty()) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return new AssignmentBoard(plan, day.day(), Counted.sum(lines), tiers(lines));
    }

    private static List<Tier> tiers(List<Counted> lines) {
        return lines.stream().collect(groupingBy(Counted::level)).entrySet().stream()
                .sorted(Comparator.comparingInt(tier -> rank(tier.getKey())))
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

    private static int rank(String level) {
        int place = FROM_THE_TOP.indexOf(level);
        return place < 0 ? FROM_THE_TOP.size() : place;
    }
}
