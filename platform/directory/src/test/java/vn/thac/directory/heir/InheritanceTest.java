package vn.thac.directory.heir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;

/** Where what was passed on should lie, by what is known by now. */
class InheritanceTest {

    private record Piece(UnitId unit, boolean isDone) implements Inheritance.Link {}

    private static final UnitId OLD = UnitId.next();
    private static final UnitId ONE = UnitId.next();
    private static final UnitId OTHER = UnitId.next();
    private static final UnitId LATER = UnitId.next();

    @Test
    void where_it_should_nothing_happens_however_often_it_is_asked() {
        Inheritance<Piece> same = Inheritance.of(OLD, Set.of(ONE), List.of(open(ONE)), Map.of(OLD, Set.of(ONE)));

        assertEquals(new Inheritance<>(List.of(), Set.of(), false), same);
    }

    @Test
    void another_heir_has_it_instead_or_besides() {
        Piece mistaken = open(ONE);
        Inheritance<Piece> instead = Inheritance.of(OLD, Set.of(OTHER), List.of(mistaken), Map.of(OLD, Set.of(OTHER)));
        Inheritance<Piece> besides =
                Inheritance.of(OLD, Set.of(ONE, OTHER), List.of(mistaken), Map.of(OLD, Set.of(ONE, OTHER)));

        assertEquals(new Inheritance<>(List.of(mistaken), Set.of(OTHER), false), instead);
        assertEquals(new Inheritance<>(List.of(), Set.of(OTHER), false), besides);
    }

    @Test
    void an_heir_that_has_ended_passes_on_for_itself() {
        Inheritance<Piece> chain = Inheritance.of(
                OLD, Set.of(LATER), List.of(open(ONE)), Map.of(OLD, Set.of(ONE, LATER), ONE, Set.of(LATER)));

        assertEquals(new Inheritance<>(List.of(), Set.of(), false), chain);
    }

    @Test
    void a_unit_that_goes_on_or_that_nobody_came_after_has_it_again() {
        Piece mistaken = open(ONE);

        assertEquals(
                new Inheritance<>(List.of(mistaken), Set.of(), true),
                Inheritance.of(OLD, Set.of(), List.of(mistaken), Map.of()));
    }

    @Test
    void what_is_done_is_asked_of_nobody_again() {
        assertEquals(
                new Inheritance<>(List.of(), Set.of(), false),
                Inheritance.of(OLD, Set.of(OTHER), List.of(new Piece(ONE, true)), Map.of(OLD, Set.of(OTHER))));
    }

    @Test
    void where_the_last_heir_is_gone_too_it_stays_there() {
        assertEquals(
                new Inheritance<>(List.of(), Set.of(), false),
                Inheritance.of(OLD, Set.of(), List.of(open(ONE)), Map.of(OLD, Set.of(ONE))));
    }

    private static Piece open(UnitId heir) {
        return new Piece(heir, false);
    }
}
