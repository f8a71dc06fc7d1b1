package vn.thac.plan.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;

/** Where a page of hits ended: in which grade, at which entry of which plan. */
record SearchPlace(int grade, UUID plan, int entry) {

    /** Null on the first page; refuses what no page has ended at. */
    static @Nullable SearchPlace of(List<String> cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        try {
            String[] parts = cursor.get(0).split(" ");
            return new SearchPlace(
                    Integer.parseUnsignedInt(parts[0]), UUID.fromString(parts[1]), Integer.parseUnsignedInt(parts[2]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, "cursor", Map.of());
        }
    }

    String cursor() {
        return grade + " " + plan + " " + entry;
    }
}
