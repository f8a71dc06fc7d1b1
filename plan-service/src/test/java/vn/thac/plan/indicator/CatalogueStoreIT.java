package vn.thac.plan.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draftAndIssue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.indicator.holding.HoldingStore;
import vn.thac.plan.packages.FormLine;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.packages.IndicatorLine.Missing;
import vn.thac.plan.packages.IndicatorLine.OverTime;
import vn.thac.plan.packages.IndicatorLine.Rule;
import vn.thac.plan.packages.SaidValues;
import vn.thac.plan.target.Direction;
import vn.thac.testing.PartsResource;

/** Definitions come back from the database as they went, and codes are held while somebody defines them. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class CatalogueStoreIT {

    private static final Instant NOW = Instant.parse("2024-07-23T01:00:00Z");

    @Inject
    SampleUnits units;

    @Inject
    CatalogueStore catalogue;

    @Inject
    HoldingStore holdings;

    private PlanId plan;

    @BeforeEach
    void there_is_a_plan_that_defines() {
        units.load();
        plan = new PlanId(UUID.fromString(
                draftAndIssue("ub-thanh-mien", "document: {kind: plan, issuer: 'ubnd:300', title: K}")));
    }

    @Test
    void whatever_an_indicator_says_comes_back_in_every_version() {
        Random random = new Random(52);
        for (int i = 0; i < 40; i++) {
            String code = "store-" + i;
            UnitId owner = units.id("ubnd:300");
            List<IndicatorVersion> made = new ArrayList<>();
            made.add(IndicatorVersion.first(UUID.randomUUID(), owner, line(random, code)));
            made.add(0, made.get(0).next(owner, line(random, code)));
            made.add(0, made.get(0).next(units.id("ubnd:30"), line(random, code)));
            for (int v = 2; v >= 0; v--) {
                IndicatorVersion version = made.get(v);
                QuarkusTransaction.requiringNew().run(() -> catalogue.add(version, plan, NOW));
            }
            UnitId last = units.id("ubnd:30");
            assertEquals(
                    made.stream().map(one -> ownedBy(last, one)).toList(),
                    catalogue.indicators(List.of(code, "store-none")).get(code));
        }
        Set<String> paged = new HashSet<>();
        String after = null;
        do {
            List<IndicatorVersion> page = catalogue.indicators(null, after, 7);
            page.forEach(one -> assertTrue(paged.add(one.code()), "met twice: " + one.code()));
            after = page.isEmpty() ? null : page.get(page.size() - 1).code();
        } while (after != null);
        for (int i = 0; i < 40; i++) {
            assertTrue(paged.contains("store-" + i));
        }
        assertEquals(paged.size(), catalogue.countIndicators(null));
    }

    @Test
    void a_form_comes_back_with_the_versions_it_asks_in_their_order() {
        UnitId owner = units.id("ubnd:300");
        FormVersion first = FormVersion.first(
                UUID.randomUUID(),
                owner,
                new FormLine("store-form", "Biểu", true, List.of("b", "a", "c")),
                code -> code.charAt(0) - 'a' + 1);
        FormVersion next = first.next(code -> 9);
        QuarkusTransaction.requiringNew().run(() -> catalogue.add(first, plan, NOW));
        QuarkusTransaction.requiringNew().run(() -> catalogue.add(next, plan, NOW));
        assertEquals(
                List.of(next, first), catalogue.forms(List.of("store-form")).get("store-form"));
        assertEquals(
                List.of("b", "a", "c"),
                List.copyOf(Objects.requireNonNull(
                                catalogue.forms(List.of("store-form")).get("store-form"))
                        .get(1)
                        .versions()
                        .keySet()));
        assertEquals(List.of(next), catalogue.formsAsking(owner, List.of("c", "x")));
        assertEquals(List.of(), catalogue.formsAsking(owner, List.of("x")));
        assertEquals(List.of(), catalogue.formsAsking(units.id("ubnd:30"), List.of("c")));
        assertEquals(List.of(), catalogue.formsAsking(owner, List.of()));
    }

    @Test
    void no_version_is_kept_twice() {
        IndicatorVersion first =
                IndicatorVersion.first(UUID.randomUUID(), units.id("ubnd:300"), line(new Random(1), "store-once"));
        QuarkusTransaction.requiringNew().run(() -> catalogue.add(first, plan, NOW));
        assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> catalogue.add(first, plan, NOW)));
    }

    @Test
    void the_versions_of_plans_above_are_those_of_their_present_edition_and_of_several_the_latest() {
        String text = "document: {kind: plan, issuer: 'ubnd:300', title: K}\n"
                + "indicators: [{code: store-pin, name: %s}]\nforms: [{code: store-pin, indicators: [store-pin]}]";
        PlanId first = new PlanId(UUID.fromString(draftAndIssue("ub-thanh-mien", text.formatted("Một"))));
        PlanId second = new PlanId(UUID.fromString(draftAndIssue("ub-thanh-mien", text.formatted("Hai"))));
        assertEquals(Map.of("store-pin", 1), catalogue.indicatorsOf(List.of(first)));
        assertEquals(Map.of("store-pin", 2), catalogue.indicatorsOf(List.of(first, second)));
        assertEquals(Map.of("store-pin", 2), catalogue.formsOf(List.of(second, first)));
        assertEquals(Map.of(), catalogue.formsOf(List.of(plan)));
        assertEquals(Map.of(), catalogue.formsOf(List.of()));
    }

    @Test
    void who_defines_the_same_code_waits_until_the_other_is_done_and_who_defines_another_does_not()
            throws InterruptedException {
        UnitId one = units.id("ubnd:300");
        UnitId other = units.id("ubnd:30");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean same = new AtomicBoolean();
        AtomicBoolean another = new AtomicBoolean();
        Thread holder = new Thread(() -> QuarkusTransaction.requiringNew().run(() -> {
            catalogue.hold(one, List.of("hold-a"), List.of("hold-b"));
            held.countDown();
            await(release);
        }));
        Thread waiter = new Thread(() -> QuarkusTransaction.requiringNew().run(() -> {
            catalogue.hold(other, List.of(), List.of("hold-b"));
            same.set(true);
        }));
        Thread passer = new Thread(() -> QuarkusTransaction.requiringNew().run(() -> {
            catalogue.hold(other, List.of("hold-b"), List.of("hold-a"));
            another.set(true);
        }));
        holder.start();
        await(held);
        passer.start();
        passer.join(10_000);
        waiter.start();
        waiter.join(500);
        assertTrue(another.get(), "an indicator is not a form of the same code");
        assertEquals(false, same.get());
        release.countDown();
        holder.join(10_000);
        waiter.join(10_000);
        assertTrue(same.get());
    }

    @Test
    void whoever_commands_leads_or_inherits_stands_above() {
        LocalDate today = LocalDate.of(2026, 1, 1);
        UnitId commune = units.id("ubnd:03412");
        List<UnitId> all = List.of(commune, units.id("ubnd:106"), units.id("ubnd:11260"), units.id("capuy:03412"));
        assertEquals(
                Set.of(commune), holdings.below(List.of(commune, units.id("ubnd:11260")), units.id("ubnd:106"), today));
        assertEquals(
                Set.of(commune, units.id("ubnd:106"), units.id("capuy:03412")),
                holdings.below(all, units.id("capuy:106"), today));
        assertEquals(Set.copyOf(all), holdings.below(all, units.id("capuy:vn"), today));
        assertEquals(Set.of(), holdings.below(all, units.id("ubnd:91"), today));
        assertEquals(Set.of(), holdings.below(List.of(commune), commune, today), "nobody is below itself");
        assertTrue(holdings.above(commune, today)
                .containsAll(Set.of(
                        units.id("ubnd:106"), units.id("ubnd:12"), units.id("capuy:03412"), units.id("capuy:vn"))));
        UnitId heir = units.id("ubnd:907");
        UnitId ended = units.ended("store-heir", LocalDate.of(2025, 7, 1), heir);
        assertEquals(Set.of(ended), holdings.below(List.of(ended), heir, today));
    }

    @Test
    void lists_are_paged_with_a_total_and_show_what_each_can_be() {
        draftAndIssue("ub-thanh-mien", """
                document: {kind: plan, issuer: 'ubnd:300', title: K}
                indicators: [{code: store-page-1, name: Số trẻ em, unit: trẻ em}, {code: store-page-2, name: B}]
                forms: [{code: store-page-1, indicators: [store-page-2]}, {code: store-page-2, indicators: [store-page-1]}]
                """);
        for (String list : List.of("indicators", "forms")) {
            String next = "/v1/" + list + "?limit=3&total=true";
            List<String> codes = new ArrayList<>();
            Integer total = null;
            while (next != null) {
                var answer = as("giam-sat").get(next).then().statusCode(200).extract();
                codes.addAll(answer.path("items.code"));
                total = total == null ? answer.<Integer>path("total") : total;
                String cursor = answer.path("next");
                next = cursor == null ? null : "/v1/" + list + "?limit=3&cursor=" + cursor;
            }
            assertEquals(codes.stream().distinct().sorted().toList(), codes, list);
            assertTrue(codes.containsAll(List.of("store-page-1", "store-page-2")), list);
            assertEquals(total, codes.size(), list);
        }
    }

    private static IndicatorVersion ownedBy(UnitId owner, IndicatorVersion one) {
        return new IndicatorVersion(
                one.id(),
                one.code(),
                owner,
                one.version(),
                one.name(),
                one.unit(),
                one.direction(),
                one.rule(),
                one.per(),
                one.numerator(),
                one.denominator(),
                one.population(),
                one.sameAs(),
                one.values(),
                one.said(),
                one.continues(),
                one.continuesFrom(),
                one.sample(),
                one.overTime(),
                one.missing());
    }

    private static IndicatorLine line(Random random, String code) {
        return new IndicatorLine(
                code,
                "Chỉ số " + random.nextInt(5),
                any(random, "trẻ em", "%", "nghìn người", null),
                any(random, Direction.UP, Direction.DOWN, null),
                any(random, Rule.SUM, Rule.RATIO, Rule.RATE, Rule.MAX, null),
                any(random, 100, 1000, null),
                any(random, "Số trẻ em", "Diện tích", null),
                any(random, "Tổng số trẻ em", null),
                any(random, "trẻ em dưới 6 tuổi", null),
                any(random, "khac", null),
                new SaidValues(
                        any(random, true, false, null),
                        any(random, true, false, null),
                        any(random, true, null),
                        any(random, new BigDecimal("-1.5"), new BigDecimal("0"), null),
                        any(random, new BigDecimal("99.999999"), new BigDecimal("1000000000000000"), null),
                        any(random, 0, 2, 6, null)),
                any(random, true, false, null),
                any(random, true, null),
                any(random, OverTime.LAST, OverTime.AVERAGE, OverTime.NONE, null),
                any(random, Missing.UNKNOWN, Missing.LEFT_OUT, null));
    }

    @SafeVarargs
    private static <T> @Nullable T any(Random random, @Nullable T... of) {
        return of[random.nextInt(of.length)];
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
