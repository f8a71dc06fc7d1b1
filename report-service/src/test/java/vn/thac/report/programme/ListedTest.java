package vn.thac.report.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.report.PlanId;
import vn.thac.report.form.Direction;
import vn.thac.report.programme.Listed.Entry;
import vn.thac.report.programme.Listed.Source;
import vn.thac.report.target.MeasuredTarget;
import vn.thac.report.target.Target;

/** What a programme wants: whose word is taken first. */
class ListedTest {

    private static final PlanId FOUNDING = new PlanId(Ids.next());
    private static final List<MeasuredTarget> OF_PLAN =
            List.of(target("T1", "A", false), target("T2", "B", false), target("T3", null, true));

    @Test
    void the_entrys_own_targets_go_before_those_of_its_founding_plan() {
        Listed own = Listed.of(entry(List.of("A"), List.of(target("P1", "C", false)), OF_PLAN));
        assertEquals(List.of("P1"), keys(own.targets()));
        assertEquals(Source.ENTRY, own.source());
    }

    @Test
    void of_the_founding_plan_count_those_of_the_entrys_indicators_and_none_that_counts_others() {
        Listed all = Listed.of(entry(List.of(), List.of(), OF_PLAN));
        assertEquals(List.of("T1", "T2"), keys(all.targets()));
        assertEquals(FOUNDING, all.plan());
        Listed some = Listed.of(entry(List.of("B", "Z"), List.of(), OF_PLAN));
        assertEquals(List.of("T2"), keys(some.targets()));
        assertEquals(List.of("Z"), keys(some.unsaid()), "what nobody says a value of is on the list too");
    }

    @Test
    void indicators_alone_are_a_list_of_what_nobody_can_judge_and_nothing_is_none() {
        Listed named = Listed.of(entry(List.of("A"), List.of(), List.of()));
        assertEquals(Source.INDICATORS, named.source());
        assertEquals("A-figure", named.unsaid().get(0).figureOf());
        assertFalse(Listed.of(entry(List.of(), List.of(), List.of())).isKnown());
    }

    private static Entry entry(List<String> indicators, List<MeasuredTarget> own, List<MeasuredTarget> ofPlan) {
        return new Entry(
                UUID.randomUUID(),
                "Chương trình",
                FOUNDING,
                indicators,
                own,
                List.of(new Measure("A", "Chỉ số A", "A-figure", Direction.UP)),
                ofPlan);
    }

    private static MeasuredTarget target(String key, @Nullable String indicator, boolean composite) {
        return new MeasuredTarget(
                new Target(key, indicator, null, null, null, null, null, 2025, null, false, composite, null),
                indicator,
                Direction.UP);
    }

    private static List<String> keys(List<MeasuredTarget> targets) {
        return targets.stream().map(one -> one.target().key()).toList();
    }
}
