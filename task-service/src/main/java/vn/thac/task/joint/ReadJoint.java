package vn.thac.task.joint;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.task.ItemKey;
import vn.thac.task.PlanId;
import vn.thac.task.follow.SightStore;
import vn.thac.task.joint.JointStore.Counted;
import vn.thac.task.joint.JointStore.Line;

/** Puts a duty together with its parts; 404 to whoever sees neither its plan nor any of it. */
@ApplicationScoped
class ReadJoint {

    @Inject
    JointStore store;

    @Inject
    SightStore sight;

    JointItem read(PlanId plan, ItemKey item) {
        List<Line> lines = store.lines(plan, item);
        boolean whole = sight.seesPlan(plan);
        Map<ItemKey, Counted> counted = store.counted(plan, lines);
        boolean seen = whole || lines.stream().anyMatch(line -> counted.containsKey(line.key()));
        if (lines.isEmpty() || !seen) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        Map<ItemKey, List<Line>> parts = lines.stream()
                .filter(line -> line.partOf() != null && !line.key().equals(item))
                .collect(groupingBy(Line::partOf));
        return joint(plan, lines.get(0), parts, counted, whole);
    }

    private JointItem joint(
            PlanId plan, Line line, Map<ItemKey, List<Line>> parts, Map<ItemKey, Counted> counted, boolean whole) {
        Counted own = counted.getOrDefault(line.key(), Counted.NOBODY);
        List<JointItem> below = parts.getOrDefault(line.key(), List.of()).stream()
                .map(part -> joint(plan, part, parts, counted, whole))
                .toList();
        return new JointItem(
                plan,
                line.key(),
                line.kind(),
                line.text(),
                line.partOf(),
                whole ? done(own, below) : null,
                own.confirmed(),
                own.open(),
                own.holders(),
                below);
    }

    /** A part that nobody has says nothing of the whole. */
    private static @Nullable Boolean done(Counted own, List<JointItem> parts) {
        boolean had = own.confirmed() + own.open() > 0 || parts.stream().anyMatch(part -> part.done() != null);
        if (!had) {
            return null;
        }
        return own.open() == 0 && parts.stream().noneMatch(part -> Boolean.FALSE.equals(part.done()));
    }
}
