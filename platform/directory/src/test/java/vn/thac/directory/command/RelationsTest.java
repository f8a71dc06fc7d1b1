package vn.thac.directory.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.directory.command.Relation.ORDERED;
import static vn.thac.directory.command.Relation.REQUESTED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every track to every track. */
class RelationsTest {

    private static final List<String> TRACKS = List.of(
            "territory",
            "party",
            "government",
            "council",
            "front",
            "mass",
            "media",
            "school",
            "village",
            "society",
            "staff");

    /** The whole table: who orders whom; what is not here is requested. */
    private static final Map<String, List<String>> ORDERED_BY = Map.ofEntries(
            Map.entry("territory", List.of("territory")),
            Map.entry("party", TRACKS),
            Map.entry("government", List.of("government", "media", "school", "village", "staff")),
            Map.entry("council", List.of("council")),
            Map.entry("front", List.of("front")),
            Map.entry("mass", List.of("mass")),
            Map.entry("media", List.of("media")),
            Map.entry("school", List.of("school")),
            Map.entry("village", List.of("village")),
            Map.entry("society", List.of("society")),
            Map.entry("staff", List.of("staff")));

    @Test
    void a_track_orders_whom_the_table_says_and_requests_all_others() {
        for (String issuer : TRACKS) {
            for (String addressee : TRACKS) {
                assertEquals(
                        ORDERED_BY.get(issuer).contains(addressee) ? ORDERED : REQUESTED,
                        Relations.of(issuer, addressee, null),
                        issuer + " to " + addressee);
            }
        }
    }

    @Test
    void what_the_text_says_comes_first() {
        assertEquals(REQUESTED, Relations.of("party", "government", REQUESTED));
        assertEquals(ORDERED, Relations.of("front", "government", ORDERED));
    }

    @Test
    void a_class_over_several_tracks_is_ordered() {
        assertEquals(ORDERED, Relations.of("government", null, null));
    }

    @Test
    void a_track_that_the_vocabulary_gets_later_orders_its_own_and_no_other() {
        assertEquals(ORDERED, Relations.of("court", "court", null));
        assertEquals(REQUESTED, Relations.of("court", "front", null));
        assertEquals(ORDERED, Relations.of("party", "court", null));
    }

    @Test
    void of_an_order_and_a_request_the_order_holds() {
        assertEquals(ORDERED, ORDERED.stronger(REQUESTED));
        assertEquals(ORDERED, REQUESTED.stronger(ORDERED));
        assertEquals(REQUESTED, REQUESTED.stronger(REQUESTED));
    }

    @Test
    void whoever_stands_below_may_be_ordered_and_nothing_is_asked_of_who_stands_above_or_elsewhere() {
        for (String issuer : TRACKS) {
            for (String unit : TRACKS) {
                assertEquals(Optional.of(ORDERED), Relations.strongest(Position.ITSELF, issuer, unit));
                assertEquals(Optional.of(ORDERED), Relations.strongest(Position.BELOW, issuer, unit));
                assertEquals(Optional.empty(), Relations.strongest(Position.ABOVE, issuer, unit));
                assertEquals(Optional.empty(), Relations.strongest(Position.ELSEWHERE, issuer, unit));
            }
        }
    }

    @Test
    void what_is_usual_is_never_more_than_may_be_said() {
        for (String issuer : TRACKS) {
            for (String unit : TRACKS) {
                for (Position position : Position.values()) {
                    Optional<Relation> strongest = Relations.strongest(position, issuer, unit);
                    Optional<Relation> usual = Relations.usual(position, issuer, unit);
                    assertEquals(strongest.isPresent(), usual.isPresent());
                    boolean below = position == Position.BELOW;
                    assertEquals(below ? Optional.of(Relations.of(issuer, unit, null)) : usual, usual);
                    assertEquals(strongest.equals(Optional.of(REQUESTED)) ? strongest : usual, usual);
                }
                assertEquals(Optional.of(ORDERED), Relations.usual(Position.ITSELF, issuer, unit));
            }
        }
        assertEquals(Optional.of(REQUESTED), Relations.usual(Position.BELOW, "government", "front"));
        assertEquals(Optional.of(ORDERED), Relations.usual(Position.BELOW, "party", "front"));
    }

    @Test
    void who_stands_beside_is_requested_but_for_the_tracks_that_serve_the_government() {
        List<String> serving = List.of("media", "school", "village", "staff");
        for (String issuer : TRACKS) {
            for (String unit : TRACKS) {
                boolean orders = issuer.equals("government") && serving.contains(unit);
                assertEquals(
                        Optional.of(orders ? ORDERED : REQUESTED),
                        Relations.strongest(Position.BESIDE, issuer, unit),
                        issuer + " beside " + unit);
            }
        }
    }

    @Test
    void reports_go_up_beside_and_down_and_into_no_other_branch() {
        for (Position position : Position.values()) {
            assertEquals(position != Position.ELSEWHERE, Relations.mayReceive(position), position.name());
        }
    }
}
