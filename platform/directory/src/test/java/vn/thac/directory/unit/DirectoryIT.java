package vn.thac.directory.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.directory.unit.facts.FactsFixture.BEGIN;
import static vn.thac.directory.unit.facts.FactsFixture.unit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.thac.core.Ids;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Refused;
import vn.thac.core.problem.Sentences;
import vn.thac.directory.DirectoryRefusal;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.facts.FactsFixture;
import vn.thac.directory.unit.facts.KeepUnits;
import vn.thac.directory.unit.facts.UnitFacts;
import vn.thac.directory.vocabulary.KeepWords;
import vn.thac.directory.vocabulary.Word;
import vn.thac.testing.PartsResource;

/** Units, codes and trees as they stand on a day: before, at and after a reform. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class DirectoryIT {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate EVE = REFORM.minusDays(1);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 1);

    @Inject
    Directory directory;

    @Inject
    KeepUnits units;

    @Inject
    KeepWords words;

    @Inject
    Sentences sentences;

    private final String scheme = "t" + Ids.next();
    private final String other = "o" + Ids.next();
    private final FactsFixture province = unit("government", "province")
            .named("UBND tỉnh Kiên Giang", BEGIN, REFORM)
            .code(scheme, "91", BEGIN, REFORM)
            .until(REFORM);
    private final FactsFixture newProvince = unit("government", "province")
            .named("UBND tỉnh An Giang", REFORM, null)
            .from(REFORM)
            .code(scheme, "91", REFORM, null);
    private final FactsFixture district = unit("government", "district").until(REFORM);
    private final FactsFixture kept = unit("government", "commune").code(scheme, "30", BEGIN, null);
    private final FactsFixture merged = unit("government", "commune")
            .named("UBND xã Lam Sơn", BEGIN, LocalDate.of(2010, 1, 1))
            .named("UBND thị trấn Lam Sơn", LocalDate.of(2010, 1, 1), REFORM)
            .kind("town", LocalDate.of(2010, 1, 1))
            .code(other, "b", BEGIN, REFORM)
            .code(scheme, "11260", BEGIN, REFORM)
            .until(REFORM);
    private final FactsFixture heir = unit("government", "commune")
            .named("UBND xã Bắc Lam Sơn", REFORM, null)
            .from(REFORM)
            .code(scheme, "40", REFORM, null);
    private final FactsFixture stranger = unit("government", "commune");

    @BeforeEach
    void a_province_that_is_merged_into_another_in_2025() {
        words.keep(List.of(scheme(other, 2), scheme(scheme, 1)));
        province.heir(newProvince.id(), REFORM, "whole");
        district.under("command", province);
        merged.under("command", district).heir(heir.id(), REFORM, "whole");
        kept.under("command", district.id(), BEGIN, REFORM).under("command", newProvince.id(), REFORM, null);
        heir.under("command", newProvince);
        stranger.under("command", newProvince.id(), REFORM, null);
        keep(province, newProvince, district, kept, merged, heir, stranger);
    }

    @Test
    void the_same_code_means_another_unit_after_the_reform() {
        assertEquals(Optional.of(province.id()), directory.resolve(scheme + ":91", EVE));
        assertEquals(Optional.of(newProvince.id()), directory.resolve(scheme + ":91", REFORM));
        assertEquals(Optional.of(province.id()), directory.resolve(scheme + ":91@2025-06-30", LATER));
        assertEquals(Optional.empty(), directory.resolve(scheme + ":0", REFORM));
        assertEquals(Optional.of(merged.id()), directory.resolve(merged.id().toString(), LATER));
        String codeThen = scheme + ":91@2025-06-30";
        String codeNow = scheme + ":91";
        assertEquals(
                Map.of(codeThen, province.id(), codeNow, newProvince.id()),
                directory.resolve(List.of(codeThen, codeNow, "x"), LATER));
    }

    @Test
    void an_ended_unit_keeps_its_last_name_and_one_to_come_has_its_first() {
        assertEquals("UBND xã Lam Sơn", directory.nameOf(merged.id(), LocalDate.of(2005, 1, 1)));
        assertEquals("UBND thị trấn Lam Sơn", directory.nameOf(merged.id(), LATER));
        assertEquals("UBND tỉnh An Giang", directory.nameOf(newProvince.id(), EVE));
        assertEquals(
                Map.of(merged.id(), "UBND thị trấn Lam Sơn"),
                directory.names(List.of(merged.id(), merged.id()), LATER));
        LocalDate then = LocalDate.of(2005, 1, 1);
        assertEquals(
                Map.of(
                        then, Map.of(merged.id(), "UBND xã Lam Sơn"),
                        LATER,
                                Map.of(
                                        merged.id(), "UBND thị trấn Lam Sơn",
                                        newProvince.id(), "UBND tỉnh An Giang")),
                directory.names(Map.of(
                        then, List.of(merged.id(), merged.id()),
                        LATER, List.of(merged.id(), newProvince.id()))));
        KnownUnit ended = directory.find(merged.id(), LATER).orElseThrow();
        assertEquals("town", ended.kind());
        assertFalse(ended.existsOn(LATER));
        assertEquals("body", directory.find(merged.id(), BEGIN).orElseThrow().kind());
    }

    @Test
    void a_unit_is_named_with_the_code_of_the_first_scheme() {
        assertEquals(
                new NamedUnit(merged.id(), scheme + ":11260", "UBND thị trấn Lam Sơn"),
                directory.named(merged.id(), LATER));
        assertEquals(null, directory.named(stranger.id(), LATER).code());
        UnitId nobody = UnitId.next();
        assertEquals(new NamedUnit(nobody, null, nobody.toString()), directory.named(nobody, LATER));
        assertEquals(
                Set.of(merged.id(), kept.id(), nobody),
                directory.named(List.of(merged.id(), kept.id(), nobody), LATER).keySet());
    }

    @Test
    void an_ended_code_is_refused_with_its_end_and_its_heirs() {
        Fault fault = refused(() -> directory.require(scheme + ":11260", LATER, "unit"));
        assertEquals(DirectoryRefusal.UNIT_ENDED, fault.refusal());
        assertEquals("unit", fault.pointer());
        assertEquals(
                "Đơn vị \"" + scheme
                        + ":11260\" (UBND thị trấn Lam Sơn) đã kết thúc từ ngày 01/07/2025; đơn vị kế thừa: " + scheme
                        + ":40 UBND xã Bắc Lam Sơn. Ghi thêm \"@yyyy-mm-dd\" sau mã để chỉ đơn vị có mã vào ngày đó.",
                sentences.of(fault, Locale.forLanguageTag("vi")));
        assertTrue(sentences.of(fault, Locale.ENGLISH).contains("ended on 1 July 2025"));
        assertEquals(merged.id(), directory.require(scheme + ":11260@2025-06-30", LATER, "unit"));
    }

    @Test
    void a_code_to_come_and_one_of_nobody_are_refused_as_such() {
        Fault early = refused(() -> directory.require(scheme + ":40", EVE, "unit"));
        assertEquals(DirectoryRefusal.UNIT_NOT_YET, early.refusal());
        assertEquals(REFORM, early.args().get("begins"));
        assertEquals(
                DirectoryRefusal.UNIT_UNKNOWN,
                refused(() -> directory.require(scheme + ":0", EVE, "unit")).refusal());
        assertEquals(
                DirectoryRefusal.UNIT_UNKNOWN,
                refused(() -> directory.require(UnitId.next().toString(), EVE, "unit"))
                        .refusal());
    }

    @Test
    void who_is_to_act_must_be_there_however_it_is_named() {
        String then = scheme + ":11260@2025-06-30";
        assertEquals(
                DirectoryRefusal.UNIT_ENDED,
                directory.whyNobody(then, LATER, "unit").refusal());
        assertEquals(
                DirectoryRefusal.UNIT_NOT_YET,
                directory.whyNobody(heir.id().toString(), EVE, "unit").refusal());
        assertEquals(
                DirectoryRefusal.UNIT_UNKNOWN,
                directory.whyNobody(scheme + ":0", EVE, "unit").refusal());
        assertEquals(Optional.empty(), directory.whyAbsent(kept.id(), scheme + ":30", LATER, "unit"));
    }

    @Test
    void a_code_with_a_day_is_judged_by_its_own_day() {
        Fault early = directory.whyNot(scheme + ":40@2024-01-01", LATER, "unit");
        assertEquals(DirectoryRefusal.UNIT_NOT_YET, early.refusal());
        assertEquals(LocalDate.of(2024, 1, 1), early.args().get("on"));
        assertEquals(REFORM, early.args().get("begins"));
    }

    @Test
    void what_was_is_read_by_the_last_that_had_a_code() {
        assertEquals(Optional.of(merged.id()), directory.resolveOrLast(scheme + ":11260", LATER));
        assertEquals(Optional.of(kept.id()), directory.resolveOrLast(scheme + ":30", LATER));
        assertEquals(Optional.empty(), directory.resolveOrLast(scheme + ":40", EVE));
        assertEquals(Optional.empty(), directory.resolveOrLast(scheme + ":0", EVE));
    }

    @Test
    void a_rule_picks_who_is_there_on_the_day() {
        Selector below = new Selector("government", null, null, scheme + ":91", null, null, null);
        assertEquals(Set.of(district.id(), kept.id(), merged.id()), Set.copyOf(directory.select(below, EVE)));
        assertEquals(Set.of(kept.id(), heir.id(), stranger.id()), Set.copyOf(directory.select(below, REFORM)));
        Selector direct = new Selector(null, null, null, scheme + ":91", "command", true, null);
        assertEquals(List.of(district.id()), directory.select(direct, EVE));
        Selector except =
                new Selector(null, "commune", null, scheme + ":91", null, null, List.of(scheme + ":30", scheme + ":0"));
        assertEquals(List.of(merged.id()), directory.select(except, EVE));
        assertEquals(List.of(), directory.select(new Selector(null, null, null, null, null, null, null), REFORM));
        assertEquals(List.of(), directory.select(new Selector(null, null, null, scheme + ":0", null, null, null), EVE));
    }

    @Test
    void after_the_end_of_what_a_pinned_rule_hangs_on_only_heirs_come_to_fall_under_it() {
        Selector communes = new Selector(null, "commune", null, scheme + ":91", null, null, null);
        PinnedSelector pinned = directory.pin(communes, EVE, "/addressees/0/selector");
        assertEquals(province.id(), pinned.under());
        assertEquals(
                Set.of(kept.id(), merged.id()),
                Set.copyOf(directory.select(pinned, EVE).units()));
        Selection after = directory.select(pinned, LATER);
        assertEquals(Set.of(kept.id(), heir.id()), Set.copyOf(after.units()));
        assertEquals(List.of(), after.lost());
    }

    @Test
    void whom_a_pinned_rule_loses_is_said() {
        Selector districts = new Selector(null, "district", null, scheme + ":91", null, true, null);
        Selection after = directory.select(directory.pin(districts, EVE, ""), LATER);
        assertEquals(new Selection(List.of(), List.of(district.id())), after);
    }

    @Test
    void every_reference_of_a_rule_that_means_no_unit_is_named_at_its_place() {
        Selector odd =
                new Selector(null, null, null, scheme + ":11260", null, null, List.of(scheme + ":30", scheme + ":0"));
        List<Fault> faults = assertThrows(Refused.class, () -> directory.pin(odd, LATER, "/selector"))
                .faults();
        assertEquals(
                List.of("/selector/under", "/selector/except/1"),
                faults.stream().map(Fault::pointer).toList());
        assertEquals(
                List.of(DirectoryRefusal.UNIT_ENDED, DirectoryRefusal.UNIT_UNKNOWN),
                faults.stream().map(Fault::refusal).toList());
    }

    @Test
    void an_older_record_never_overwrites_a_newer() {
        FactsFixture unit = unit("government", "commune").version(2).named("new", BEGIN, null);
        keep(unit);
        UnitFacts now = unit.facts();
        UnitFacts old = new UnitFacts(
                now.id(),
                1,
                "party",
                BEGIN,
                null,
                List.of(new UnitFacts.Name("old", BEGIN, null)),
                List.of(),
                List.of(),
                now.kinds(),
                now.levels(),
                List.of(),
                List.of());
        units.keep(List.of(old));
        units.keep(List.of(now, old));
        KnownUnit known = directory.find(unit.id(), REFORM).orElseThrow();
        assertEquals("new", known.name());
        assertEquals("government", known.track());
    }

    @Test
    void a_newer_record_leaves_nothing_of_the_older() {
        merged.version(2).named("UBND xã Lam Sơn mới", EVE, REFORM).heir(stranger.id(), REFORM, "split");
        keep(merged);
        assertEquals("UBND xã Lam Sơn mới", directory.nameOf(merged.id(), LATER));
        assertEquals(
                Set.of(heir.id(), stranger.id()),
                directory.heirs(merged.id()).stream().map(Heir::unit).collect(Collectors.toSet()));
        assertEquals(Optional.of(merged.id()), directory.resolve(scheme + ":11260", EVE));
    }

    private void keep(FactsFixture... told) {
        units.keep(Arrays.stream(told).map(FactsFixture::facts).toList());
    }

    private static Word scheme(String code, int rank) {
        return new Word("scheme", code, 1, code, rank, false, JsonNodeFactory.instance.objectNode());
    }

    private static Fault refused(Executable asked) {
        List<Fault> faults = assertThrows(Refused.class, asked).faults();
        assertEquals(1, faults.size());
        return faults.get(0);
    }
}
