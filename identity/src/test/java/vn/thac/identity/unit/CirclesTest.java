package vn.thac.identity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CirclesTest {

    private static Set<String> among(Map<String, String> above) {
        return Circles.among(above.keySet(), key -> Optional.ofNullable(above.get(key)));
    }

    @Test
    void a_line_has_no_circle() {
        assertEquals(Set.of(), among(Map.of("a", "b", "b", "c")));
    }

    @Test
    void every_member_of_a_circle_is_found_and_who_leads_into_it_is_none() {
        assertEquals(Set.of("a", "b"), among(Map.of("a", "b", "b", "a", "c", "a", "d", "c")));
    }

    @Test
    void one_that_stands_above_itself_is_a_circle() {
        assertEquals(Set.of("a"), among(Map.of("a", "a", "b", "a")));
    }

    @Test
    void it_finds_what_walking_up_from_each_finds() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Map<String, String> above = new HashMap<>();
            int size = 1 + random.nextInt(9);
            for (int i = 0; i < size; i++) {
                above.put("n" + i, "n" + random.nextInt(size + 2));
            }
            assertEquals(walked(above), among(above), above.toString());
        }
    }

    private static Set<String> walked(Map<String, String> above) {
        Set<String> members = new HashSet<>();
        for (String start : List.copyOf(above.keySet())) {
            String at = above.get(start);
            for (int step = 0; at != null && !at.equals(start) && step < above.size(); step++) {
                at = above.get(at);
            }
            if (start.equals(at)) {
                members.add(start);
            }
        }
        return members;
    }
}
