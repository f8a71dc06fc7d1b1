package vn.thac.desk.page.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.PlanClient.Tier;

/**
 * A directive on its way down, tier by tier.
 *
 * @param falling whether it is still reaching its addressees
 */
record Fall(UUID plan, boolean falling, LocalDate asOf, List<Step> steps, Step total) {

    Fall {
        steps = List.copyOf(steps);
    }

    /** The units of one level and track, and how their mandates stand. */
    record Step(
            UUID plan, @Nullable String levelName, @Nullable String trackName, Tier tier) {

        public int inTime() {
            return tier.fulfilled() - tier.fulfilledLate();
        }

        /** All of them as a picture. */
        public Link picture() {
            return new Chosen(plan, tier.level(), null, tier.track(), null, null, true).link();
        }

        /** Where the mandates behind a number are listed; an empty state: all of them. */
        public Link at(String state) {
            return new Chosen(plan, tier.level(), null, tier.track(), null, state.isEmpty() ? null : state, false)
                    .link();
        }
    }
}
