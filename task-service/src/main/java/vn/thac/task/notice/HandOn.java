package vn.thac.task.notice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.directory.UnitId;

/**
 * How one notice comes to those who have to look at it now: the unit itself while it is there, else its heirs, each once.
 * It follows from who holds it and who should, however often it was handed on before.
 *
 * @param passed what goes to another unit
 * @param dropped what nobody needs any more: everybody who should has one
 * @param missing who has none yet
 */
public record HandOn(Map<NoticeId, UnitId> passed, List<NoticeId> dropped, List<UnitId> missing) {

    /** One of its holders; open until acknowledged. */
    public record Held(NoticeId id, UnitId owner, boolean open) {}

    private static final HandOn NOTHING = new HandOn(Map.of(), List.of(), List.of());

    /** Where all have looked, or nobody is there to look, it stays as it is. */
    public static HandOn of(List<Held> all, Set<UnitId> rightful) {
        if (rightful.isEmpty() || all.stream().noneMatch(Held::open)) {
            return NOTHING;
        }
        Set<UnitId> without = new LinkedHashSet<>(rightful);
        all.forEach(one -> without.remove(one.owner()));
        Deque<UnitId> next = new ArrayDeque<>(without);
        Map<NoticeId, UnitId> passed = new LinkedHashMap<>();
        List<NoticeId> dropped = new ArrayList<>();
        for (Held one : all) {
            if (one.open() && !rightful.contains(one.owner())) {
                if (next.isEmpty()) {
                    dropped.add(one.id());
                } else {
                    passed.put(one.id(), next.remove());
                }
            }
        }
        return new HandOn(passed, dropped, List.copyOf(next));
    }
}
