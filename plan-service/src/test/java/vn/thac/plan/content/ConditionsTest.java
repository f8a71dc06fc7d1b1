package vn.thac.plan.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.duty.Condition;
import vn.thac.plan.packages.FullPlan;

/** What a plan waits for, named or said. */
class ConditionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dk                        | dk
                    Khi có hướng dẫn          | dk
                    khi có  HƯỚNG DẪN         | dk
                    tien                      | tien
                    Khi có tiền               | tien
                    Khi có hướng dẫn.         |
                    huong-dan                 |
                    """)
    void a_condition_is_found_by_its_key_or_by_its_words(String said, @Nullable String key) {
        Condition found = conditions("conditions: [{key: dk, text: Khi có hướng dẫn}, {key: tien, text: Khi có tiền}]")
                .of(said);
        assertEquals(key, found == null ? null : found.key());
    }

    @Test
    void who_waits_for_nothing_has_no_condition() {
        assertNull(conditions("conditions: [{key: dk, text: T}]").of(null));
        assertEquals(List.of(), conditions("duties: [{key: D, text: T}]").all());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {key: a, text: b}, {key: b, text: c}
                    {key: b, text: c}, {key: a, text: b}
                    """)
    void a_key_goes_before_words(String defined) {
        Conditions conditions = conditions("conditions: [" + defined + "]");
        assertEquals(Condition.of("b", "c"), conditions.of("b"));
        assertEquals(Condition.of("a", "b"), conditions.of("a"));
        assertEquals(2, conditions.all().size());
    }

    @Test
    void of_two_conditions_with_the_same_words_the_first_is_meant_and_both_stay() {
        Conditions conditions = conditions("conditions: [{key: a, text: Khi có tiền}, {key: b, text: khi CÓ tiền}]");
        assertEquals("a", key(conditions.of("Khi có tiền")));
        assertEquals("b", key(conditions.of("b")));
        assertEquals(
                List.of("a", "b"), conditions.all().stream().map(Condition::key).toList());
    }

    @Test
    void what_is_only_said_gets_the_next_free_key_in_the_order_of_duties_then_tasks() {
        assertEquals(
                List.of(
                        Condition.of("condition-2", "Khi có luật"),
                        Condition.of("condition-1", "Khi có vốn"),
                        Condition.of("condition-3", "Khi có người"),
                        Condition.of("condition-4", "Khi có đất")),
                conditions("""
                                taskGroups: [{key: G, title: G, tasks: [{key: K, summary: S, waitsFor: Khi có đất}, {key: L, summary: S, waitsFor: khi có người}]}]
                                duties:
                                  - {key: D, text: T, waitsFor: Khi có vốn}
                                  - {key: E, text: T, waitsFor: Khi có người}
                                  - {key: F, text: T, waitsFor: Khi có luật}
                                  - {key: H, text: T, waitsFor: khi có  vốn}
                                conditions: [{key: condition-2, text: Khi có luật}]
                                """).all());
    }

    private static @Nullable String key(@Nullable Condition condition) {
        return condition == null ? null : condition.key();
    }

    private static Conditions conditions(String yaml) {
        return new Conditions(FullPlan.read(yaml));
    }
}
