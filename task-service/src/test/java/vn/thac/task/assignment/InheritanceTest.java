package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.assignment.Inheritance.Link;

/** Where work that was passed on should lie, by what is known by now. */
class InheritanceTest {

    private static final UnitId OLD = UnitId.next();
    private static final UnitId ONE = UnitId.next();
    private static final UnitId OTHER = UnitId.next();
    private static final UnitId LATER = UnitId.next();

    @Test
    void where_it_should_nothing_happens_however_often_it_is_asked() {
        Inheritance same =
                Inheritance.of(OLD, Set.of(ONE), List.of(link(ONE, Stage.STARTED)), Map.of(OLD, Set.of(ONE)));

        assertThat(same).isEqualTo(new Inheritance(List.of(), Set.of(), false));
    }

    @Test
    void another_heir_has_it_instead_or_besides() {
        Link mistaken = link(ONE, Stage.STARTED);
        Inheritance instead = Inheritance.of(OLD, Set.of(OTHER), List.of(mistaken), Map.of(OLD, Set.of(OTHER)));
        Inheritance besides =
                Inheritance.of(OLD, Set.of(ONE, OTHER), List.of(mistaken), Map.of(OLD, Set.of(ONE, OTHER)));

        assertThat(instead).isEqualTo(new Inheritance(List.of(mistaken), Set.of(OTHER), false));
        assertThat(besides).isEqualTo(new Inheritance(List.of(), Set.of(OTHER), false));
    }

    @Test
    void an_heir_that_has_ended_passes_on_for_itself() {
        Inheritance chain = Inheritance.of(
                OLD,
                Set.of(LATER),
                List.of(link(ONE, Stage.PASSED_ON)),
                Map.of(OLD, Set.of(ONE, LATER), ONE, Set.of(LATER)));

        assertThat(chain).isEqualTo(new Inheritance(List.of(), Set.of(), false));
    }

    @Test
    void a_unit_that_goes_on_or_that_nobody_came_after_has_it_again() {
        Link mistaken = link(ONE, Stage.ASSIGNED);

        assertThat(Inheritance.of(OLD, Set.of(), List.of(mistaken), Map.of()))
                .isEqualTo(new Inheritance(List.of(mistaken), Set.of(), true));
    }

    @Test
    void what_is_done_is_asked_of_nobody_again() {
        for (Stage stage : List.of(Stage.CONFIRMED, Stage.COMPLETED)) {
            assertThat(Inheritance.of(OLD, Set.of(OTHER), List.of(link(ONE, stage)), Map.of(OLD, Set.of(OTHER))))
                    .isEqualTo(new Inheritance(List.of(), Set.of(), false));
        }
    }

    @Test
    void where_the_last_heir_is_gone_too_it_stays_there() {
        assertThat(Inheritance.of(OLD, Set.of(), List.of(link(ONE, Stage.ASSIGNED)), Map.of(OLD, Set.of(ONE))))
                .isEqualTo(new Inheritance(List.of(), Set.of(), false));
    }

    private static Link link(UnitId heir, Stage stage) {
        return new Link(AssignmentId.next(), AssignmentId.next(), heir, stage);
    }
}
