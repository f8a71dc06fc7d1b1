package vn.thac.plan.indicator.settling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.indicator.settling.Catalogue.EAST;
import static vn.thac.plan.indicator.settling.Catalogue.EAST_COMMUNE;
import static vn.thac.plan.indicator.settling.Catalogue.NATION;
import static vn.thac.plan.indicator.settling.Catalogue.WEST;
import static vn.thac.plan.indicator.settling.Catalogue.WEST_COMMUNE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.problem.Fault;
import vn.thac.directory.UnitId;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.packages.IndicatorLine.Missing;
import vn.thac.plan.packages.IndicatorLine.OverTime;

/** In which versions a plan measures and asks, and whose codes are whose. */
class SettleDefinitionsTest {

    private static final String COUNT = "indicators: [{code: a, name: Số trẻ em, unit: trẻ em, rule: sum}]\n";
    private static final String SHARE = "indicators: [{code: a, name: Tỷ lệ trẻ em, unit: '%', rule: ratio}]\n";
    private static final String FORM = "forms: [{code: F, title: Biểu, indicators: [a]}]\n";
    private static final String USE = "reporting: [{key: R, form: F}]\n";

    private final Catalogue catalogue = new Catalogue();

    // ---------------------------------------------------------------- versions of forms

    @Test
    void a_first_definition_is_version_one_of_indicator_and_form() {
        Settled first = issued(EAST, COUNT + FORM + USE);
        assertEquals("a1", indicators(first));
        assertEquals("F1(a1)", forms(first));
    }

    @Test
    void a_changed_indicator_behind_a_restated_form_makes_another_form() {
        issued(EAST, COUNT + FORM + USE);
        Settled changed = issued(EAST, SHARE + FORM + USE);
        assertEquals("a2", indicators(changed));
        assertEquals("F2(a2)", forms(changed));
        assertEquals(
                Map.of("a", 1),
                Objects.requireNonNull(catalogue.forms.get("F")).get(1).versions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: Số em, unit: trẻ em, rule: sum",
                "name: Số trẻ em, unit: em, rule: sum",
                "name: Số trẻ em, unit: trẻ em, rule: max",
                "name: Số trẻ em, unit: trẻ em, rule: sum, per: 1000",
                "name: Số trẻ em, unit: trẻ em, rule: sum, population: trẻ dưới 6 tuổi",
                "name: Số trẻ em, unit: trẻ em, rule: sum, direction: down",
                "name: Số trẻ em, unit: trẻ em, rule: sum, numerator: trẻ",
                "name: Số trẻ em, unit: trẻ em, rule: sum, denominator: trẻ",
                "name: Số trẻ em, unit: trẻ em, rule: sum, sameAs: b",
                "name: Số trẻ em, unit: trẻ em, rule: sum, values: {max: 500}",
                "name: Số trẻ em, unit: trẻ em, rule: sum, values: {whole: false}"
            })
    void whatever_is_changed_of_an_indicator_makes_another_form(String definition) {
        issued(EAST, COUNT + FORM);
        issued(EAST, "indicators: [{code: b, name: B}]");
        String changed = "indicators: [{code: a, " + definition + "}]\n";
        assertEquals("F2(a2)", forms(issued(EAST, changed + FORM)));
        assertEquals("F2(a2)", forms(issued(EAST, changed + FORM)), "and again it is the same");
    }

    @Test
    void what_is_restated_unchanged_stays_what_it_is() {
        issued(EAST, COUNT + FORM + USE);
        Settled again = issued(EAST, COUNT + FORM + USE);
        assertEquals("F1(a1)", forms(again));
        assertEquals(List.of(), again.madeIndicators());
        assertEquals(List.of(), again.madeForms());
    }

    @Test
    void a_form_used_by_its_code_alone_becomes_another_too() {
        issued(EAST, COUNT + FORM + USE);
        Settled changed = issued(EAST, SHARE + USE);
        assertEquals("F2(a2)", forms(changed));
        assertEquals("a2", indicators(changed));
    }

    @Test
    void a_form_that_the_plan_does_not_name_follows_its_indicator() {
        issued(EAST, COUNT + FORM + USE);
        Settled changed = issued(EAST, SHARE);
        assertEquals("", forms(changed));
        assertEquals("F2(a2)", forms(issued(EAST, USE)), "the next plan that uses it");
    }

    @Test
    void one_changed_among_many_takes_the_others_along_as_they_are() {
        issued(
                EAST,
                "indicators: [{code: a, name: A}, {code: b, name: B}, {code: c, name: C}]\n"
                        + "forms: [{code: F, indicators: [c, a, b]}, {code: G, indicators: [c]}]\n");
        Settled changed = issued(EAST, "indicators: [{code: b, name: B mới}]\n" + USE);
        assertEquals("F2(c1 a1 b2)", forms(changed));
        assertEquals("a1 b2 c1", indicators(changed));
        assertEquals(1, Objects.requireNonNull(catalogue.forms.get("G")).size(), "another form is as it was");
    }

    @Test
    void another_title_or_order_is_another_form_of_the_same_definitions() {
        issued(EAST, "indicators: [{code: a, name: A}, {code: b, name: B}]\nforms: [{code: F, indicators: [a, b]}]");
        assertEquals("F2(b1 a1)", forms(issued(EAST, "forms: [{code: F, indicators: [b, a]}]")));
        assertEquals("F3(b1 a1)", forms(issued(EAST, "forms: [{code: F, title: Mới, indicators: [b, a]}]")));
    }

    @Test
    void a_plan_below_measures_as_the_plan_above_does() {
        Settled above = issued(EAST, COUNT + FORM + USE);
        issued(EAST, SHARE + FORM);
        Settled below = catalogue.issueBelow(above, EAST_COMMUNE, COUNT + FORM + USE);
        assertEquals(List.of(), below.faults());
        assertEquals("F1(a1)", forms(below));
        assertEquals("a1", indicators(below));
        assertEquals("F1(a1)", forms(catalogue.issueBelow(above, EAST_COMMUNE, USE)));
        assertEquals("F2(a2)", forms(issued(EAST_COMMUNE, USE)), "without a plan above: what is current");
    }

    @Test
    void who_restates_an_older_definition_uses_the_form_that_asked_it() {
        issued(EAST, COUNT + FORM + USE);
        issued(EAST, SHARE + FORM);
        Settled older = issued(EAST_COMMUNE, COUNT + USE);
        assertEquals("F1(a1)", forms(older));
        assertEquals("a1", indicators(older));
        assertEquals("F1(a1)", forms(issued(WEST, COUNT + FORM)));
    }

    @Test
    void what_only_a_target_names_is_used_in_its_current_version() {
        issued(EAST, COUNT);
        issued(EAST, SHARE);
        assertEquals("a2", indicators(issued(EAST, "targets: [{key: T, indicator: a}, {key: U, indicator: a}]")));
        assertEquals("a2 b1", indicators(issued(EAST, "indicators: [{code: b, name: B, sameAs: a}]")));
    }

    @Test
    void a_form_decides_in_which_version_a_target_is_measured() {
        issued(NATION, "indicators: [{code: a, name: A}]\n");
        issued(EAST, "forms: [{code: F, indicators: [a]}]");
        issued(NATION, "indicators: [{code: a, name: A mới}]\n");
        assertEquals("a1", indicators(issued(EAST, "targets: [{key: T, indicator: a}]\n" + USE)));
    }

    @Test
    void a_plan_never_uses_one_indicator_in_two_versions() {
        issued(NATION, "indicators: [{code: a, name: A}]\n");
        issued(EAST, "forms: [{code: F, indicators: [a]}]");
        issued(NATION, "indicators: [{code: a, name: A mới}]\n");
        issued(EAST, "forms: [{code: G, indicators: [a]}]");
        assertEquals(
                List.of("/reporting/1/form forms-disagree"),
                refused(EAST, "reporting: [{key: R, form: F}, {key: S, form: G}]"));
    }

    @Test
    void an_owner_is_told_that_its_form_asks_an_older_definition_of_another() {
        issued(NATION, "indicators: [{code: a, name: A}]\n");
        issued(EAST, FORM);
        issued(NATION, "indicators: [{code: a, name: A mới}]\n");
        Settled used = issued(EAST, USE);
        assertEquals("F1(a1)", forms(used));
        assertEquals(List.of("/reporting/0/form form-asks-an-older-version"), told(used.warnings()));
        assertEquals(List.of(), told(issued(EAST_COMMUNE, USE).warnings()), "who can't change it isn't");
        assertEquals("F2(a2)", forms(issued(EAST, FORM + USE)), "restated it asks anew");
    }

    // ---------------------------------------------------------------- continuing

    @Test
    void a_version_that_says_so_continues_the_one_before() {
        issued(EAST, COUNT + FORM);
        Settled next = issued(
                EAST, "indicators: [{code: a, name: Trẻ em, unit: trẻ em, rule: sum, continues: true}]\n" + FORM);
        assertTrue(next.madeIndicators().get(0).continues());
        assertEquals("F2(a2)", forms(next));
        assertTrue(
                issued(EAST, "indicators: [{code: a, name: Trẻ em, unit: trẻ em, rule: sum, continues: true}]\n" + FORM)
                        .madeIndicators()
                        .isEmpty());
    }

    /** Whoever has made it, and whatever form asks it: the chain begins anew where a version continues nothing. */
    @Test
    void a_version_knows_the_first_of_those_that_it_continues() {
        issued(NATION, COUNT);
        issued(EAST, FORM);
        for (String population : List.of("dưới 6 tuổi", "dưới 7 tuổi")) {
            issued(NATION, continuing(population));
        }
        Settled asked = issued(EAST, FORM + USE);
        assertEquals("F2(a3)", forms(asked));
        assertEquals(1, asked.indicators().iterator().next().continuesFrom());

        issued(NATION, continuing("dưới 8 tuổi").replace("continues: true", "continues: false"));
        issued(NATION, continuing("dưới 9 tuổi"));
        assertEquals(
                Arrays.asList(4, null, 1, 1, null),
                Objects.requireNonNull(catalogue.indicators.get("a")).stream()
                        .map(IndicatorVersion::continuesFrom)
                        .toList());
    }

    private static String continuing(String population) {
        return "indicators: [{code: a, name: Số trẻ em, unit: trẻ em, rule: sum, population: " + population
                + ", continues: true}]\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit: '%', rule: sum", "unit: trẻ em, rule: max", "unit: trẻ em, rule: sum, per: 10"})
    void what_measures_otherwise_continues_nothing(String definition) {
        issued(EAST, COUNT);
        assertEquals(
                List.of("/indicators/0/continues continues-another-measure"),
                refused(EAST, "indicators: [{code: a, name: Trẻ em, continues: true, " + definition + "}]"));
    }

    // ---------------------------------------------------------------- over time

    @Test
    void how_figures_add_up_over_time_is_a_part_of_the_definition_and_figures_of_before_go_on() {
        issued(EAST, COUNT + FORM);
        String flow =
                "indicators: [{code: a, name: Số trẻ em, unit: trẻ em, rule: sum, overTime: sum, missing: unknown}]\n";
        IndicatorVersion said = issued(EAST, flow + FORM).madeIndicators().get(0);
        assertEquals(
                List.of(2, OverTime.SUM, Missing.UNKNOWN, true),
                List.of(said.version(), said.overTime(), said.missing(), said.continues()));
        assertTrue(issued(EAST, COUNT + FORM).madeIndicators().isEmpty(), "who says nothing of it changes nothing");
        String other = "indicators: [{code: a, name: Số em, unit: trẻ em, rule: sum, overTime: last}]\n";
        assertFalse(issued(EAST, other + FORM).madeIndicators().get(0).continues(), "another measure does not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators/0/overTime over-time-not-of-the-rule; unit: '%', rule: ratio, overTime: sum",
                "/indicators/0/overTime over-time-not-of-the-rule; rule: rate, per: 1000, overTime: sum",
                "/indicators/0/overTime over-time-not-of-the-rule; rule: sum, overTime: parts",
                "/indicators/0/overTime over-time-not-of-the-rule; overTime: parts",
                "/indicators/0/missing zero-of-a-share; unit: '%', rule: ratio, missing: zero"
            })
    void what_cannot_be_done_with_the_rule_is_refused_at_its_place(String given) {
        String[] parts = given.split("; ");
        assertEquals(List.of(parts[0]), refused(EAST, "indicators: [{code: a, name: Trẻ em, " + parts[1] + "}]"));
    }

    @Test
    void a_rule_that_changes_is_held_against_what_was_said_of_time_before() {
        issued(EAST, "indicators: [{code: a, name: Trẻ em, unit: '%', rule: ratio, overTime: parts}]");
        assertEquals(
                List.of("/indicators/0/overTime over-time-not-of-the-rule"),
                refused(EAST, "indicators: [{code: a, name: Trẻ em, unit: trẻ em, rule: sum}]"));
    }

    // ---------------------------------------------------------------- whose codes

    @Test
    void a_stranger_is_refused_with_the_owner_named_and_nothing_changes() {
        issued(EAST_COMMUNE, COUNT + FORM);
        Settled refused = catalogue.issue(WEST, SHARE + "forms: [{code: F, title: Khác, indicators: [a]}]\n");
        assertEquals(List.of("/indicators/0 indicator-not-yours", "/forms/0 form-not-yours"), told(refused.faults()));
        assertEquals(
                Set.of("east commune"),
                Set.copyOf(refused.faults().stream()
                        .map(fault -> fault.args().get("owner"))
                        .toList()));
        assertEquals(List.of(), refused.madeIndicators());
        assertEquals(List.of(), refused.madeForms());
    }

    @Test
    void whoever_stands_below_the_owner_is_a_stranger_to_its_words_too() {
        issued(NATION, COUNT + FORM);
        assertEquals(List.of("/indicators/0 indicator-not-yours"), refused(EAST, SHARE));
        assertEquals(List.of("/indicators/0 indicator-not-yours"), refused(EAST_COMMUNE, SHARE));
    }

    @Test
    void whoever_stands_above_the_owner_takes_the_code_over_and_is_told_so() {
        issued(EAST_COMMUNE, COUNT + FORM);
        Settled taken = issued(NATION, SHARE + FORM);
        assertEquals("F2(a2)", forms(taken));
        assertEquals(
                List.of("INDICATOR a east commune → nation", "FORM F east commune → nation"),
                taken.taken().stream()
                        .map(one -> one.of() + " " + one.code() + " " + Catalogue.name(one.from()) + " → "
                                + Catalogue.name(one.to()))
                        .toList());
        assertEquals(List.of("/indicators/0 code-taken-over", "/forms/0 code-taken-over"), told(taken.warnings()));
        assertEquals(NATION, taken.madeIndicators().get(0).owner());
        assertEquals(List.of("/indicators/0 indicator-not-yours"), refused(EAST_COMMUNE, COUNT.replace("Số", "Tổng")));
    }

    @Test
    void restating_a_code_of_one_below_unchanged_takes_nothing() {
        issued(EAST_COMMUNE, COUNT + FORM);
        Settled used = issued(EAST, COUNT + FORM + USE);
        assertEquals("F1(a1)", forms(used));
        assertEquals(List.of(), used.taken());
        assertEquals(List.of(), used.warnings());
    }

    @Test
    void two_branches_that_share_words_are_told_whose_they_are() {
        issued(EAST_COMMUNE, COUNT + FORM);
        Settled restated = issued(WEST_COMMUNE, COUNT + FORM + USE);
        assertEquals(
                List.of("/indicators/0 code-of-another-branch", "/forms/0 code-of-another-branch"),
                told(restated.warnings()));
        Settled used = issued(WEST, "targets: [{key: T, indicator: a}]\n" + USE);
        assertEquals(List.of("/reporting/0/form code-of-another-branch"), told(used.warnings()));
        assertEquals(
                List.of("/targets/0/indicator code-of-another-branch"),
                told(issued(WEST, "targets: [{key: T, indicator: a}]").warnings()));
        assertEquals(List.of(), told(issued(EAST, USE).warnings()));
        assertEquals(List.of(), told(issued(NATION, USE).warnings()));
    }

    @Test
    void a_grant_lets_another_define_it_on_in_the_owners_name() {
        issued(EAST, COUNT + FORM);
        catalogue.grantIndicator("a", WEST);
        Settled changed = issued(WEST, SHARE);
        assertEquals(EAST, changed.madeIndicators().get(0).owner());
        assertEquals(2, changed.madeIndicators().get(0).version());
        assertEquals(List.of(), changed.taken());
        assertEquals(
                List.of("/forms/0 form-not-yours"), refused(WEST, "forms: [{code: F, title: Khác, indicators: [a]}]"));
        catalogue.grantForm("F", WEST);
        assertEquals("F2(a2)", forms(issued(WEST, "forms: [{code: F, title: Khác, indicators: [a]}]")));
    }

    @Test
    void a_commune_puts_no_words_into_the_form_of_the_nation() {
        issued(EAST_COMMUNE, COUNT);
        issued(NATION, "indicators: [{code: b, name: B}]\nforms: [{code: F, indicators: [a, b]}]");
        assertEquals(
                List.of("/reporting/0/form form-asks-otherwise"), refused(EAST_COMMUNE, SHARE + USE), "by its code");
        assertEquals(
                List.of("/forms/0 form-asks-otherwise"),
                refused(EAST_COMMUNE, SHARE + "forms: [{code: F, indicators: [a, b]}]"),
                "restated");
        issued(EAST_COMMUNE, SHARE);
        assertEquals("F1(a1 b1)", forms(issued(EAST_COMMUNE, USE)), "its own indicator may change, the form does not");
        assertEquals(
                List.of("/reporting/0/form form-asks-an-older-version"),
                told(issued(NATION, USE).warnings()));
    }

    @Test
    void a_code_that_begins_as_another_unit_is_for_that_unit_and_those_above_it() {
        catalogue.spaces.put("ubnd.1.x", EAST);
        catalogue.spaces.put("ubnd.1.F", EAST);
        String text = "indicators: [{code: ubnd.1.x, name: X}]\nforms: [{code: ubnd.1.F, indicators: [ubnd.1.x]}]";
        assertEquals(List.of("/indicators/0/code code-of-another-unit"), refused(WEST, text));
        assertEquals(List.of("/indicators/0/code code-of-another-unit"), refused(EAST_COMMUNE, text));
        assertEquals("ubnd.1.F1(ubnd.1.x1)", forms(issued(EAST, text)));
        catalogue.spaces.put("ubnd.1.y", EAST);
        assertEquals("ubnd.1.y1", indicators(issued(NATION, "indicators: [{code: ubnd.1.y, name: Y}]")));
    }

    @Test
    void a_target_about_others_than_its_indicator_is_told_by_whose_figures_it_is_judged() {
        String measured =
                "indicators: [{code: a, name: A, population: Trẻ em dưới 5 tuổi}]\ntargets: [{key: T, indicator: a%s}]";
        assertEquals(
                List.of("/targets/0/population target-of-others"),
                told(issued(EAST, measured.formatted(", population: trẻ em nội thành"))
                        .warnings()));
        for (String same : List.of("", ", population: trẻ em  dưới 5 tuổi")) {
            assertEquals(List.of(), issued(EAST, measured.formatted(same)).warnings());
        }
        assertEquals(
                List.of("/targets/0/population target-of-others"),
                told(issued(EAST, "targets: [{key: T, indicator: a, population: trẻ em nội thành}]")
                        .warnings()),
                "of one that was defined elsewhere too");
    }

    @Test
    void what_nobody_has_defined_is_left_to_who_looks_for_it() {
        Settled settled = catalogue.issue(
                EAST,
                "targets: [{key: T, indicator: x}]\nforms: [{code: F, indicators: [x]}]\nreporting: [{key: R, form: G}]");
        assertEquals(List.of(), settled.faults());
        assertEquals("", indicators(settled) + forms(settled));
    }

    @Test
    void a_code_that_stands_twice_is_settled_once() {
        Settled twice = catalogue.issue(
                EAST,
                "indicators: [{code: a, name: A}, {code: a, name: B}]\nforms: [{code: F, indicators: [a]}, {code: F, title: X, indicators: [a]}]");
        assertEquals("a1", indicators(twice));
        assertEquals("F1(a1)", forms(twice));
        assertFalse(twice.madeIndicators().size() > 1 || twice.madeForms().size() > 1);
    }

    private Settled issued(UnitId issuer, String yaml) {
        Settled settled = catalogue.issue(issuer, yaml);
        assertEquals(List.of(), told(settled.faults()));
        return settled;
    }

    private List<String> refused(UnitId issuer, String yaml) {
        return told(catalogue.issue(issuer, yaml).faults());
    }

    private static List<String> told(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.refusal().code())
                .toList();
    }

    private static String indicators(Settled settled) {
        Set<String> used = new TreeSet<>();
        settled.indicators().forEach(one -> used.add(one.code() + one.version()));
        return String.join(" ", used);
    }

    private static String forms(Settled settled) {
        return String.join(
                " ",
                settled.forms().stream()
                        .map(form -> form.code() + form.version() + "("
                                + String.join(
                                        " ",
                                        form.indicators().stream()
                                                .map(code -> code + form.versionOf(code))
                                                .toList())
                                + ")")
                        .toList());
    }
}
