package vn.thac.plan.inheritance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.duty.Origin;
import vn.thac.plan.packages.PackageReader;

/** Under which keys inherited entries stand, and which of them are one. */
class TakenTest {

    @ParameterizedTest
    @CsvSource({
        "'', a, a",
        "b, a, a",
        "a, a, a-2",
        "a-2, a, a",
        "a a-2, a, a-3",
        "a a-3, a, a-2",
        "a-2, a-2, a-2-2",
        "A, a, a"
    })
    void a_key_is_kept_where_it_is_free_and_numbered_where_it_is_not(String taken, String wanted, String key) {
        Set<String> keys = new HashSet<>(List.of(taken.split(" ")));
        assertEquals(key, Keys.free(wanted, keys));
        assertEquals(true, keys.contains(key));
    }

    @Test
    void what_says_the_same_stands_once_with_every_origin_in_the_group_of_the_first() {
        Taken<String> taken = new Taken<>(Map.of(), TakenTest::told);
        take(taken, "g1", "a", "water", "p1");
        take(taken, "g1", "a", "school", "p1");
        take(taken, "g2", "b", "water", "p2");
        take(taken, "g2", "a", "birth", "p2");
        assertEquals(List.of("a water [p1, p2]", "a-2 school [p1]"), taken.in("g1"));
        assertEquals(List.of("a-3 birth [p2]"), taken.in("g2"));
        assertEquals(List.of(), taken.in("g3"));
    }

    @Test
    void a_reserved_key_is_kept_by_the_first_in_its_group_and_by_nobody_else() {
        Taken<String> taken = new Taken<>(Map.of("a", "g1", "b", ""), TakenTest::told);
        take(taken, "g2", "a", "water", "p1");
        take(taken, "g1", "a", "school", "p1");
        take(taken, "g1", "a", "birth", "p1");
        take(taken, "g1", "b", "light", "p1");
        assertEquals(List.of("a-2 water [p1]"), taken.in("g2"));
        assertEquals(List.of("a school [p1]", "a-3 birth [p1]", "b-2 light [p1]"), taken.in("g1"));
    }

    @Test
    void what_several_point_at_is_brought_along_once_under_the_key_it_got_first() {
        Shared<String> shared = new Shared<>();
        assertEquals("a", shared.key("a", "water", key -> key + " water"));
        assertEquals("a-2", shared.key("a", "school", key -> key + " school"));
        assertEquals("a", shared.key("b", "water", key -> key + " never"));
        assertEquals("b", shared.key("b", "birth", key -> key + " birth"));
        assertEquals(List.of("a water", "a-2 school", "b birth"), shared.all());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                            | {}
                    {"duties":[{"key":"D"},{"key":"E"}]}                                          | {"D":"","E":""}
                    {"taskGroups":[{"key":"G","tasks":[{"key":"K"}]},{"key":"H"}]}                | {"K":"G"}
                    {"taskGroups":[{"key":"G","tasks":[{"key":"K"}]}],"duties":[{"key":"D"}]}     | {"K":"G","D":""}
                    {"targets":[{"key":"T"}],"addressees":[{"key":"a"}]}                          | {}
                    """)
    void a_wish_reserves_the_keys_of_its_own_tasks_and_duties(String changes, String reserved) {
        FromMandates wish = new FromMandates(List.of(), null, null, PackageReader.stored(changes), null);
        assertEquals(PackageReader.stored(reserved), PackageReader.stored(PackageReader.write(wish.ownKeys())));
    }

    @Test
    void a_wish_without_changes_reserves_nothing_and_what_it_says_twice_it_says_once() {
        FromMandates wish = new FromMandates(null, null, null, null, List.of("T", "D", "T"));
        assertEquals(Map.of(), wish.ownKeys());
        assertEquals(List.of(), wish.mandates());
        assertEquals(List.of("T", "D"), wish.leaveOut());
    }

    private static void take(Taken<String> taken, String group, String key, String says, String plan) {
        taken.take(group, key, says, free -> free + " " + says, Origin.of(plan, key));
    }

    private static String told(String entry, List<Origin> origins) {
        return entry + " " + origins.stream().map(Origin::plan).toList();
    }
}
