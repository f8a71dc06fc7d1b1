package vn.thac.task.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.task.notice.HandOn.Held;

class HandOnTest {

    private static final UnitId UNIT = UnitId.next();
    private static final UnitId ONE = UnitId.next();
    private static final UnitId OTHER = UnitId.next();

    private final NoticeId first = NoticeId.next();
    private final NoticeId second = NoticeId.next();

    @Test
    void the_one_heir_has_it() {
        assertThat(HandOn.of(List.of(open(first, UNIT)), Set.of(ONE)))
                .isEqualTo(new HandOn(Map.of(first, ONE), List.of(), List.of()));
    }

    @Test
    void each_of_several_heirs_has_one() {
        assertThat(HandOn.of(List.of(open(first, UNIT)), ordered(ONE, OTHER)))
                .isEqualTo(new HandOn(Map.of(first, ONE), List.of(), List.of(OTHER)));
    }

    @Test
    void what_two_heirs_have_that_become_one_is_one() {
        UnitId merged = UnitId.next();
        assertThat(HandOn.of(List.of(open(first, ONE), open(second, OTHER)), Set.of(merged)))
                .isEqualTo(new HandOn(Map.of(first, merged), List.of(second), List.of()));
    }

    @Test
    void what_an_heir_has_looked_at_is_not_asked_of_it_again() {
        assertThat(HandOn.of(List.of(looked(first, ONE), open(second, OTHER)), Set.of(ONE)))
                .isEqualTo(new HandOn(Map.of(), List.of(second), List.of()));
    }

    @Test
    void what_somebody_has_looked_at_stays_where_it_is() {
        UnitId merged = UnitId.next();
        assertThat(HandOn.of(List.of(looked(first, ONE), open(second, OTHER)), Set.of(merged)))
                .isEqualTo(new HandOn(Map.of(second, merged), List.of(), List.of()));
    }

    @Test
    void an_end_that_is_taken_back_brings_back_one() {
        assertThat(HandOn.of(List.of(open(first, ONE), open(second, OTHER)), Set.of(UNIT)))
                .isEqualTo(new HandOn(Map.of(first, UNIT), List.of(second), List.of()));
    }

    @Test
    void where_it_lies_right_or_all_have_looked_or_nobody_is_there_nothing_happens() {
        HandOn nothing = new HandOn(Map.of(), List.of(), List.of());
        assertThat(HandOn.of(List.of(open(first, ONE), open(second, OTHER)), Set.of(ONE, OTHER)))
                .isEqualTo(nothing);
        assertThat(HandOn.of(List.of(looked(first, UNIT)), Set.of(ONE))).isEqualTo(nothing);
        assertThat(HandOn.of(List.of(open(first, UNIT)), Set.of())).isEqualTo(nothing);
    }

    private static Held open(NoticeId id, UnitId owner) {
        return new Held(id, owner, true);
    }

    private static Held looked(NoticeId id, UnitId owner) {
        return new Held(id, owner, false);
    }

    private static Set<UnitId> ordered(UnitId... units) {
        return new LinkedHashSet<>(List.of(units));
    }
}
