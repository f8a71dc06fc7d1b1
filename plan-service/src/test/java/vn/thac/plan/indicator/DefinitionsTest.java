package vn.thac.plan.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.packages.FormLine;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.packages.IndicatorLine.Rule;
import vn.thac.plan.packages.SaidValues;
import vn.thac.plan.target.Direction;

/** Indicators and forms: when a plan says the same as the catalogue, and what a new version is. */
class DefinitionsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final UnitId OWNER = UnitId.next();
    private static final IndicatorLine FULL = new IndicatorLine(
            "nuoc",
            "Nước sạch",
            "%",
            Direction.DOWN,
            Rule.RATE,
            1000,
            "tử số",
            "mẫu số",
            "dân số",
            "khac",
            null,
            null,
            true,
            null,
            null);

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
    void the_next_version_stays_the_same_indicator() {
        IndicatorVersion next = known.next(OWNER, line("Nước", null, null));
        assertEquals(List.of(ID, OWNER, 2), List.of(next.id(), next.owner(), next.version()));
        assertEquals("Nước", next.name());
        UnitId other = UnitId.next();
        assertEquals(other, known.next(other, line("Nước", null, null)).owner());
    }

    @Test
    void what_a_change_leaves_out_stays_as_it_was() {
        IndicatorVersion renamed = known.next(OWNER, line("Nước", null, null));
        assertEquals(Rule.RATE, renamed.rule());
        assertEquals(Direction.DOWN, renamed.direction());
        assertEquals("%", renamed.unit());
        assertEquals(1000, renamed.per());
        assertEquals(List.of("tử số", "mẫu số"), List.of(renamed.numerator(), renamed.denominator()));
        assertEquals("dân số", renamed.population());
        assertEquals("khac", renamed.sameAs());
    }

    @Test
    void settings_once_said_stay_said_and_what_followed_follows_anew() {
        IndicatorVersion first = IndicatorVersion.first(
                ID, OWNER, counted("trẻ em", new SaidValues(null, null, null, null, new BigDecimal(500), null)));
        assertEquals(new Values(true, false, false, null, new BigDecimal(500), 0), first.values());
        IndicatorVersion inPercent = first.next(OWNER, counted("%", null));
        assertEquals(new Values(false, true, false, null, new BigDecimal(500), 6), inPercent.values());
        IndicatorVersion lower =
                first.next(OWNER, counted("trẻ em", new SaidValues(null, true, null, null, new BigDecimal(400), null)));
        assertEquals(new Values(true, true, false, null, new BigDecimal(400), 0), lower.values());
    }

    @Test
    void other_values_are_another_definition_and_the_same_said_or_not_are_none() {
        IndicatorVersion count = IndicatorVersion.first(ID, OWNER, counted("trẻ em", null));
        assertTrue(count.isRestatedBy(counted("trẻ em", null)));
        assertTrue(count.isRestatedBy(counted("trẻ em", new SaidValues(true, false, false, null, null, 0))));
        assertFalse(count.isRestatedBy(counted("trẻ em", new SaidValues(false, null, null, null, null, null))));
        assertFalse(count.isRestatedBy(counted("trẻ em", new SaidValues(null, true, null, null, null, null))));
        assertFalse(count.isRestatedBy(counted("trẻ em", new SaidValues(null, null, true, null, null, null))));
        assertFalse(
                count.isRestatedBy(counted("trẻ em", new SaidValues(null, null, null, BigDecimal.ZERO, null, null))));
        assertFalse(
                count.isRestatedBy(counted("trẻ em", new SaidValues(null, null, null, null, BigDecimal.TEN, null))));
        assertFalse(count.isRestatedBy(counted("trẻ em", new SaidValues(null, null, null, null, null, 1))));
        IndicatorVersion bounded = IndicatorVersion.first(
                ID, OWNER, counted("%", new SaidValues(null, null, null, new BigDecimal("0.50"), null, null)));
        assertTrue(bounded.isRestatedBy(
                counted("%", new SaidValues(null, null, null, new BigDecimal("0.5"), null, null))));
    }

    @Test
    void only_a_later_version_continues_another() {
        assertFalse(IndicatorVersion.first(ID, OWNER, continuing("%")).continues());
        assertTrue(known.next(OWNER, continuing("%")).continues());
        assertFalse(known.next(OWNER, line("Nước", null, null)).continues());
    }

    @Test
    void figures_add_up_only_by_one_rule_in_one_unit() {
        assertTrue(known.measuresAs(known.next(OWNER, line("Nước", null, null))));
        assertFalse(known.measuresAs(known.next(OWNER, line("Nước", null, 100))));
        assertFalse(known.measuresAs(known.next(OWNER, continuing("hộ"))));
        assertFalse(known.measuresAs(known.next(OWNER, counted("%", null))));
        IndicatorVersion bare = IndicatorVersion.first(ID, OWNER, line("Nước sạch", null, null));
        assertTrue(bare.measuresAs(bare.next(OWNER, line("Nước", null, null))));
        assertFalse(bare.measuresAs(bare.next(OWNER, continuing("%"))));
    }

    @Test
    void a_form_is_restated_by_the_same_indicators_in_the_same_order() {
        FormVersion form = FormVersion.first(ID, OWNER, form("Biểu 1", "a", "b"), code -> 1);
        assertTrue(form.isRestatedBy(form("BIỂU  1", "a", "b")));
        assertTrue(form.isRestatedBy(form(null, "a", "b")));
        assertFalse(form.isRestatedBy(form("Biểu 2", "a", "b")));
        assertFalse(form.isRestatedBy(form("Biểu 1", "b", "a")));
        assertFalse(FormVersion.first(ID, OWNER, form(null, "a"), code -> 1).isRestatedBy(form("Biểu 1", "a")));
        assertEquals(2, form.next(OWNER, form("Biểu 1", "b"), code -> 1).version());
        assertEquals("Biểu 1", form.next(OWNER, form(null, "b"), code -> 1).title());
    }

    @Test
    void a_form_asks_each_indicator_in_one_version() {
        FormVersion form = FormVersion.first(ID, OWNER, form("Biểu 1", "a", "b"), code -> code.equals("a") ? 3 : 1);
        assertEquals(Map.of("a", 3, "b", 1), form.versions());
        assertTrue(form.asks(code -> code.equals("a") ? 3 : 1));
        assertFalse(form.asks(code -> 1));
        FormVersion next = form.next(code -> 4);
        assertEquals(Map.of("a", 4, "b", 4), next.versions());
        assertEquals(List.of(2, 4), List.of(next.version(), next.versionOf("b")));
    }

    private static IndicatorLine line(String name, @Nullable String numerator, @Nullable Integer per) {
        return new IndicatorLine(
                "nuoc", name, null, null, null, per, numerator, null, null, null, null, null, null, null, null);
    }

    private static IndicatorLine counted(String unit, @Nullable SaidValues values) {
        return new IndicatorLine(
                "tre", "Số trẻ em", unit, null, Rule.SUM, null, null, null, null, null, values, null, null, null, null);
    }

    private static IndicatorLine continuing(String unit) {
        return new IndicatorLine(
                "nuoc", "Nước", unit, null, null, null, null, null, null, null, null, true, null, null, null);
    }

    private static FormLine form(@Nullable String title, String... indicators) {
        return new FormLine("bieu", title, null, List.of(indicators));
    }
}
