package vn.thac.plan.indicator.settling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.thac.directory.UnitId;
import vn.thac.plan.indicator.FormVersion;
import vn.thac.plan.indicator.IndicatorVersion;

/** Plans of units above, below and beside each other define, restate and use the same few codes in any order. */
class SettleProperties {

    private static final List<String> CODES = List.of("a", "b", "c");
    private static final List<String> FORMS = List.of("F", "G");

    @Property(tries = 150)
    void a_plan_uses_one_version_of_an_indicator_and_its_forms_ask_just_that(@ForAll long seed) {
        each(seed, (issuer, plan, before, settled) -> {
            Map<String, Integer> used = new HashMap<>();
            settled.indicators().forEach(one -> assertEquals(null, used.put(one.code(), one.version()), plan));
            settled.forms().forEach(form -> form.versions()
                    .forEach((code, version) -> assertEquals(version, used.get(code), form + " in " + plan)));
        });
    }

    @Property(tries = 150)
    void versions_have_no_gap_and_what_was_never_changes(@ForAll long seed) {
        Map<String, String> kept = new HashMap<>();
        each(
                seed,
                (issuer, plan, before, settled) -> before.indicators.forEach((code, versions) -> {
                    for (int i = 0; i < versions.size(); i++) {
                        IndicatorVersion one = versions.get(i);
                        assertEquals(versions.size() - i, one.version());
                        String text = one.name() + one.rule() + one.unit();
                        assertEquals(text, kept.computeIfAbsent(code + one.version(), key -> text));
                    }
                }));
    }

    @Property(tries = 150)
    void only_an_owner_or_one_above_it_makes_versions(@ForAll long seed) {
        Catalogue catalogue = new Catalogue();
        Map<String, UnitId> owners = new HashMap<>();
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            UnitId issuer = Catalogue.UNITS.get(random.nextInt(Catalogue.UNITS.size()));
            Settled settled = catalogue.issue(issuer, plan(random));
            if (!settled.faults().isEmpty()) {
                continue;
            }
            settled.madeIndicators()
                    .forEach(made -> checkOwner(owners, "indicator " + made.code(), made.owner(), issuer));
            settled.madeForms().forEach(made -> checkOwner(owners, "form " + made.code(), made.owner(), issuer));
        }
    }

    @Property(tries = 100)
    void the_same_plan_again_makes_nothing_new(@ForAll long seed) {
        Catalogue catalogue = new Catalogue();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            UnitId issuer = Catalogue.UNITS.get(random.nextInt(Catalogue.UNITS.size()));
            String plan = plan(random);
            if (catalogue.issue(issuer, plan).faults().isEmpty()) {
                Settled again = catalogue.issue(issuer, plan);
                assertEquals(List.of(), again.faults(), plan);
                assertEquals(List.of(), again.madeIndicators(), plan);
                assertEquals(List.of(), again.madeForms(), plan);
            }
        }
    }

    @Property(tries = 100)
    void an_owners_form_never_lags_behind_its_own_indicators(@ForAll long seed) {
        each(seed, (issuer, plan, before, settled) -> before.forms.values().forEach(versions -> {
            FormVersion current = versions.get(0);
            current.versions().forEach((code, version) -> {
                IndicatorVersion indicator = java.util.Objects.requireNonNull(before.indicators.get(code))
                        .get(0);
                boolean madeByOwner = indicator.owner().equals(current.owner())
                        && issuer.equals(current.owner())
                        && settled.madeIndicators().contains(indicator);
                assertTrue(!madeByOwner || version == indicator.version(), current + " after " + plan);
            });
        }));
    }

    private interface After {
        void check(UnitId issuer, String plan, Catalogue catalogue, Settled settled);
    }

    private static void each(long seed, After after) {
        Catalogue catalogue = new Catalogue();
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            UnitId issuer = Catalogue.UNITS.get(random.nextInt(Catalogue.UNITS.size()));
            String plan = plan(random);
            Settled settled = catalogue.issue(issuer, plan);
            if (settled.faults().isEmpty()) {
                after.check(issuer, plan, catalogue, settled);
            }
        }
    }

    private static void checkOwner(Map<String, UnitId> owners, String code, UnitId owner, UnitId issuer) {
        UnitId before = owners.put(code, owner);
        assertEquals(issuer, owner, code);
        boolean above = before != null && rank(owner) < rank(before);
        assertTrue(before == null || before.equals(owner) || above, code + " went from " + before + " to " + owner);
    }

    private static int rank(UnitId unit) {
        int at = Catalogue.UNITS.indexOf(unit);
        return at == 0 ? 0 : at < 3 ? 1 : 2;
    }

    private static String plan(Random random) {
        List<String> lines = new ArrayList<>();
        Set<String> defined = new HashSet<>();
        for (String code : CODES) {
            if (random.nextInt(3) == 0) {
                defined.add(code);
                lines.add("{code: " + code + ", name: N" + random.nextInt(3) + ", rule: "
                        + List.of("sum", "ratio", "max").get(random.nextInt(3)) + "}");
            }
        }
        List<String> forms = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        for (String form : FORMS) {
            if (random.nextInt(3) == 0) {
                List<String> asked =
                        CODES.stream().filter(code -> random.nextBoolean()).toList();
                forms.add("{code: " + form + ", indicators: " + (asked.isEmpty() ? List.of("a") : asked) + "}");
            }
            if (random.nextInt(2) == 0) {
                rules.add("{key: R" + form + ", form: " + form + "}");
            }
        }
        String target = random.nextBoolean() ? "targets: [{key: T, indicator: a}]\n" : "";
        return "indicators: " + lines + "\nforms: " + forms + "\nreporting: " + rules + "\n" + target;
    }
}
