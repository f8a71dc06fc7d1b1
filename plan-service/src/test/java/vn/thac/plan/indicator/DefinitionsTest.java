package vn.thac.plan.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.packages.FormLine;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.packages.IndicatorLine.Rule;
import vn.thac.plan.target.Direction;

/** Indicators and forms: when a plan says the same as the catalogue, and what a new version is. */
class DefinitionsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UnitId OWNER = UnitId.next();
    private static final IndicatorLine FULL = new IndicatorLine(
            "nuoc", "Nước sạch", "%", Direction.DOWN, Rule.RATE, 1000, "tử số", "mẫu số", "dân số", "khac", true);

    private final IndicatorVersion known = IndicatorVersion.first(ID, OWNER, FULL);

    @Test
    void a_definition_is_restated_by_what_a_reader_takes_for_the_same() {
        assertTrue(known.isRestatedBy(line("nước  SẠCH", "Tử số", 1000)));
        assertTrue(known.isRestatedBy(FULL));
    }

    @Test
    void what_a_plan_leaves_out_it_does_not_change() {
        assertTrue(known.isRestatedBy(line("Nước sạch", null, null)));
    }

    @Test
    void one_other_word_or_number_is_another_definition() {
        assertFalse(known.isRestatedBy(line("Nước", null, null)));
        assertFalse(known.isRestatedBy(line("Nước sạch", "khác", null)));
        assertFalse(known.isRestatedBy(line("Nước sạch", null, 100)));
        IndicatorVersion bare = IndicatorVersion.first(ID, OWNER, line("Nước sạch", null, null));
        assertFalse(bare.isRestatedBy(line("Nước sạch", "tử số", null)));
    }

    @Test
    void what_nobody_says_of_an_indicator_is_the_careful_choice() {
        IndicatorVersion bare = IndicatorVersion.first(ID, OWNER, line("Nước sạch", null, null));
        assertEquals(Rule.NOT_ADDITIVE, bare.rule());
        assertEquals(Direction.UP, bare.direction());
        assertFalse(bare.sample());
    }

    @Test
    void the_next_version_stays_the_same_indicator_of_the_same_owner() {
        IndicatorVersion next = known.next(line("Nước", null, null));
        assertEquals(List.of(ID, OWNER, 2), List.of(next.id(), next.owner(), next.version()));
        assertEquals("Nước", next.name());
    }

    @Test
    void a_form_is_restated_by_the_same_indicators_in_the_same_order() {
        FormVersion form = FormVersion.first(ID, OWNER, form("Biểu 1", "a", "b"));
        assertTrue(form.isRestatedBy(form("BIỂU  1", "a", "b")));
        assertTrue(form.isRestatedBy(form(null, "a", "b")));
        assertFalse(form.isRestatedBy(form("Biểu 2", "a", "b")));
        assertFalse(form.isRestatedBy(form("Biểu 1", "b", "a")));
        assertFalse(FormVersion.first(ID, OWNER, form(null, "a")).isRestatedBy(form("Biểu 1", "a")));
        assertEquals(2, form.next(form("Biểu 1", "b")).version());
    }

    private static IndicatorLine line(String name, @Nullable String numerator, @Nullable Integer per) {
        return new IndicatorLine("nuoc", name, null, null, null, per, numerator, null, null, null, null);
    }

    private static FormLine form(@Nullable String title, String... indicators) {
        return new FormLine("bieu", title, null, List.of(indicators));
    }
}
