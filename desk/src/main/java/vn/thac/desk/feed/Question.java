package vn.thac.desk.feed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.desk.DeskRefusal;

/**
 * Which events are wanted.
 *
 * @param types wire names, or {@code plan.*} for all that begin so; none for all
 * @param under only what names a unit at or below this one
 */
public record Question(
        List<String> types, @Nullable UUID plan, @Nullable UUID under, int limit) {

    private static final Pattern TYPE = Pattern.compile("[a-z-]+(\\.[a-z-]+)*(\\.v[0-9]+|\\.\\*)");

    public Question {
        types = List.copyOf(types);
    }

    /** Refuses what can be no type, each at its place. */
    public static void requireTypes(List<String> types, IntFunction<String> place) {
        Faults faults = new Faults();
        for (int i = 0; i < types.size(); i++) {
            if (!TYPE.matcher(types.get(i)).matches()) {
                faults.add(DeskRefusal.EVENT_TYPE_BAD, place.apply(i), Map.of("type", types.get(i)));
            }
        }
        faults.refuse();
    }
}
