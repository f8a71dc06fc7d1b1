package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thac.task.assignment.Action.Side;

/** Whose turn it is. */
class StageTest {

    private static final String TABLES = "/db/migration/V1__plans_assignments_and_what_waits_for_units.sql";
    private static final Pattern TO_DECIDE =
            Pattern.compile("index assignment_to_decide on assignment \\(plan_id\\) where stage in \\(([^)]+)\\)");

    @ParameterizedTest
    @EnumSource(Stage.class)
    void whoever_has_the_turn_can_do_something_and_nobody_has_it_where_all_is_done(Stage stage) {
        Side turn = stage.turn();
        if (turn == null) {
            assertThat(Action.values())
                    .filteredOn(action -> action.possibleIn(stage))
                    .isSubsetOf(Action.REOPEN, Action.REFUSE_ANSWER, Action.RESUME);
        } else {
            assertThat(Action.of(turn, stage, false, false)).isNotEmpty();
        }
    }

    @Test
    void a_decision_on_an_extension_is_offered_while_one_is_asked_and_a_correction_while_there_is_one() {
        for (Stage stage : Stage.values()) {
            assertThat(Action.of(Side.ASSIGNER, stage, false, false))
                    .doesNotContain(Action.DECIDE_EXTENSION, Action.CORRECT_EXTENSION);
        }
        assertThat(Action.of(Side.ASSIGNER, Stage.STARTED, true, true))
                .containsExactly(Action.EXTEND, Action.CORRECT_EXTENSION, Action.DECIDE_EXTENSION, Action.RECALL);
        assertThat(Action.of(Side.ASSIGNER, Stage.COMPLETED, true, true))
                .containsExactly(Action.CONFIRM, Action.SEND_BACK, Action.RECALL);
    }

    @Test
    void what_answers_a_turn_is_named() {
        assertThat(Action.values())
                .filteredOn(action -> action.answers(Stage.DECLINED))
                .containsExactly(Action.REASSIGN, Action.RECALL);
        assertThat(Action.values())
                .filteredOn(action -> action.answers(Stage.COMPLETED))
                .containsExactly(Action.CONFIRM, Action.SEND_BACK);
    }

    @Test
    void the_assigner_decides_on_what_is_reported_done_or_declined_and_all_else_that_is_open_lies_with_the_holder() {
        assertThat(Stage.ofTurn(Side.ASSIGNER)).containsExactly(Stage.COMPLETED, Stage.DECLINED);
        assertThat(Stage.ofTurn(Side.HOLDER))
                .containsExactly(Stage.WAITING, Stage.ASSIGNED, Stage.ACCEPTED, Stage.STARTED, Stage.SENT_BACK);
    }

    /** The planner takes the index only for the words that it was made for. */
    @Test
    void the_index_of_what_is_to_be_decided_has_the_same_words() throws IOException {
        try (InputStream tables = StageTest.class.getResourceAsStream(TABLES)) {
            Matcher index = TO_DECIDE.matcher(new String(tables.readAllBytes(), StandardCharsets.UTF_8));

            assertThat(index.find()).isTrue();
            assertThat(Arrays.stream(index.group(1).split(","))
                            .map(word -> word.strip().replace("'", "")))
                    .containsExactlyInAnyOrderElementsOf(Stage.ofTurn(Side.ASSIGNER).stream()
                            .map(Stage::wire)
                            .collect(Collectors.toSet()));
        }
    }
}
