package vn.thac.desk.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AudienceTest {

    /** By the file names of all contracts. */
    private static List<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("thac.root")), 4)) {
            return files.filter(file -> file.toString().contains("/contract/events/"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .toList();
        }
    }

    @Test
    void every_event_of_a_contract_has_somebody_who_hears_it() throws IOException {
        List<String> types = types();

        assertTrue(types.size() > 80, () -> "only " + types);
        types.forEach(type -> assertNotEquals(Audience.ADMINISTRATORS, Audience.of(type), type));
    }

    @Test
    void a_draft_is_its_units_own_and_what_was_issued_is_not() {
        for (String step : List.of("drafted", "revised", "submitted", "returned", "taken-back", "draft-deleted")) {
            assertEquals(Audience.DRAFTERS, Audience.of("plan." + step + ".v1"));
        }
        assertEquals(Audience.ADDRESSED, Audience.of("plan.issued.v1"));
    }

    @Test
    void what_is_said_of_two_plans_names_the_other_where_its_type_says() {
        assertEquals(Audience.BOTH_PLANS, Audience.of("plan.conformance-assessed.v1"));
        assertEquals(Optional.of("above"), Audience.otherPlan("plan.conformance-assessed.v1"));
        assertEquals(Optional.of("basis"), Audience.otherPlan("plan.basis-ended.v1"));
        assertEquals(Optional.empty(), Audience.otherPlan("plan.issued.v1"));
        assertEquals(Optional.empty(), Audience.otherPlan("?"));
    }

    @Test
    void a_webhook_is_its_units_own() {
        assertEquals(Audience.OWNERS, Audience.of("subscription.recorded.v1"));
    }

    @Test
    void what_nobody_has_placed_is_for_administrators() {
        for (String type : List.of("secret.leaked.v1", "?", "", ".", "plans.issued.v1")) {
            assertEquals(Audience.ADMINISTRATORS, Audience.of(type), type);
        }
    }
}
