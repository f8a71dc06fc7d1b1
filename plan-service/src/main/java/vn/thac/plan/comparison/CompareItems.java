package vn.thac.plan.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.content.Item;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.duty.Recurrence;
import vn.thac.plan.duty.Recurrence.Rhythm;

/** In what a duty or task below falls short of the one above. */
final class CompareItems {

    /** The rhythms that have a length, the rarest first. */
    private static final List<Rhythm> RARE_TO_OFTEN =
            List.of(Rhythm.ANNUAL, Rhythm.SIX_MONTHLY, Rhythm.QUARTERLY, Rhythm.MONTHLY);

    private CompareItems() {}

    static List<Deviation> of(Item above, Item below) {
        List<Deviation> found = new ArrayList<>();
        due(above, below, found);
        if (above.recurrence() != null && !isAsOften(above.recurrence(), below.recurrence())) {
            found.add(Deviation.weaker(
                    PlanRefusal.ITEM_SELDOMER, Map.of("above", above.recurrence(), "below", said(below.recurrence()))));
        }
        Set<String> windows = keys(below.windows());
        above.windows().stream()
                .filter(window -> !windows.contains(Text.key(window)))
                .forEach(window ->
                        found.add(Deviation.weaker(PlanRefusal.ITEM_WITHOUT_WINDOW, Map.of("window", window))));
        if (below.waitsFor() != null && !says(above.waitsFor(), below.waitsFor())) {
            found.add(Deviation.weaker(
                    PlanRefusal.ITEM_WAITS, Map.of("condition", below.waitsFor().text())));
        }
        if (above.produces() != null && !above.produces().equals(below.produces())) {
            found.add(Deviation.weaker(
                    PlanRefusal.ITEM_OF_OTHER_PRODUCT,
                    Map.of("above", above.produces(), "below", said(below.produces()))));
        }
        return found;
    }

    private static void due(Item above, Item below, List<Deviation> found) {
        if (above.due() != null && below.due() == null) {
            found.add(Deviation.later(PlanRefusal.ITEM_WITHOUT_DUE, Map.of("above", above.due())));
        } else if (above.due() != null && below.due() != null && below.due().isAfter(above.due())) {
            found.add(Deviation.later(PlanRefusal.ITEM_LATER, Map.of("above", above.due(), "below", below.due())));
        }
    }

    private static boolean isAsOften(Recurrence above, @Nullable Recurrence below) {
        return below != null
                && above.rhythms().stream()
                        .allMatch(asked -> below.rhythms().stream().anyMatch(has -> isAsOften(asked, has)));
    }

    /** A rhythm that the text above leaves open is met by any that has a length. */
    private static boolean isAsOften(Rhythm above, Rhythm below) {
        int asked = RARE_TO_OFTEN.indexOf(above);
        int has = RARE_TO_OFTEN.indexOf(below);
        return above == below || has >= 0 && (asked >= 0 && has >= asked || above == Rhythm.PERIODIC);
    }

    private static boolean says(@Nullable Condition above, Condition below) {
        return above != null && Text.key(above.text()).equals(Text.key(below.text()));
    }

    private static Set<String> keys(List<String> texts) {
        Set<String> keys = new HashSet<>();
        texts.forEach(text -> keys.add(Text.key(text)));
        return keys;
    }

    private static Object said(@Nullable Object value) {
        return value == null ? "–" : value;
    }
}
