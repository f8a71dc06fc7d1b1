package vn.thac.identity.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitCode;

/** Random countries: what is taken in is the tree that was sent, on every day a code means at most one unit. */
class GazetteerProperties {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final String[] LEVELS = {"province", "district", "commune"};
    private static final String[] KINDS = {"tỉnh", "huyện", "xã"};

    @Property(tries = 200)
    void the_tree_taken_in_is_the_tree_that_was_sent(@ForAll("countries") List<Row> country, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(country);
        Collections.shuffle(shuffled, random);

        List<Unit> register = take(shuffled, List.of(), DAY);

        assertEquals(parentsByCode(country), parentsByCode(register, DAY));
        assertEquals(3 * (country.size() + 1), register.size());
        assertEquals(0, changes(shuffled, register, DAY), "the same again changes nothing");
    }

    @Property(tries = 200)
    void whatever_lists_follow_each_other_a_code_means_one_unit_a_day(
            @ForAll("countries") List<Row> first,
            @ForAll("countries") List<Row> second,
            @ForAll("countries") List<Row> third) {
        List<Unit> register = take(first, List.of(), DAY);
        register = takeIfSound(second, register, DAY.plusYears(1));
        register = takeIfSound(third, register, DAY.plusYears(2));

        for (LocalDate day = DAY; day.isBefore(DAY.plusYears(3)); day = day.plusMonths(6)) {
            Set<UnitCode> seen = new HashSet<>();
            for (Unit unit : register) {
                for (String scheme : unit.codes().keySet()) {
                    unit.codeOn(scheme, day).ifPresent(code -> assertTrue(seen.add(new UnitCode(scheme, code))));
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Row>> countries() {
        return Arbitraries.randomValue(GazetteerProperties::country).map(rows -> rows);
    }

    private static List<Row> country(Random random) {
        List<Row> rows = new ArrayList<>();
        int size = 1 + random.nextInt(30);
        for (int line = 0; line < size; line++) {
            List<Row> above =
                    rows.stream().filter(r -> !r.level().equals("commune")).toList();
            Row parent = above.isEmpty() || random.nextInt(5) == 0 ? null : above.get(random.nextInt(above.size()));
            int highest = parent == null ? 0 : List.of(LEVELS).indexOf(parent.level()) + 1;
            int level = parent == null ? 0 : highest + random.nextInt(LEVELS.length - highest);
            rows.add(new Row(
                    line + 2,
                    level + "-" + line,
                    "Tên " + random.nextInt(40),
                    KINDS[level],
                    LEVELS[level],
                    parent == null ? "" : parent.code()));
        }
        return rows;
    }

    private static List<Unit> take(List<Row> rows, List<Unit> register, LocalDate day) {
        Faults faults = new Faults();
        List<Row> read = GazetteerFile.read(csv(rows), Words.vocabulary(), faults);
        RegisterOnDay standing = new RegisterOnDay(day, register);
        new GazetteerCheck(Words.vocabulary(), standing, Words.BODIES, faults).check(read);
        assertEquals(List.of(), faults.list());
        return merged(register, GazetteerPlan.of(Words.vocabulary(), standing, Words.BODIES, read, new Faults()));
    }

    private static List<Unit> takeIfSound(List<Row> rows, List<Unit> register, LocalDate day) {
        Faults faults = new Faults();
        RegisterOnDay standing = new RegisterOnDay(day, register);
        new GazetteerCheck(Words.vocabulary(), standing, Words.BODIES, faults).check(rows);
        return faults.any()
                ? register
                : merged(register, GazetteerPlan.of(Words.vocabulary(), standing, Words.BODIES, rows, new Faults()));
    }

    private static List<Unit> merged(List<Unit> register, List<GazetteerPlan.Step> steps) {
        Map<UnitId, Unit> units = new LinkedHashMap<>();
        register.forEach(unit -> units.put(unit.id(), unit));
        steps.forEach(step -> units.put(step.after().id(), step.after()));
        return List.copyOf(units.values());
    }

    private static long changes(List<Row> rows, List<Unit> register, LocalDate day) {
        return GazetteerPlan.of(Words.vocabulary(), new RegisterOnDay(day, register), Words.BODIES, rows, new Faults())
                .stream()
                .filter(step -> step.change().isPresent())
                .count();
    }

    private static Map<String, String> parentsByCode(List<Row> country) {
        Map<String, String> parents = new HashMap<>();
        country.forEach(row -> parents.put(row.code(), row.hasParent() ? row.parentCode() : "vn"));
        return parents;
    }

    private static Map<String, String> parentsByCode(List<Unit> register, LocalDate day) {
        Map<UnitId, String> codes = new HashMap<>();
        register.forEach(unit -> unit.codeOn("ubnd", day).ifPresent(code -> codes.put(unit.id(), code)));
        Map<String, String> parents = new HashMap<>();
        register.forEach(unit -> unit.codeOn("ubnd", day).ifPresent(code -> unit.parentOn("command", day)
                .ifPresent(parent -> parents.put(code, codes.get(parent)))));
        return parents;
    }

    private static byte[] csv(List<Row> rows) {
        StringBuilder csv = new StringBuilder("code,name,kind,level,parent_code\n");
        rows.forEach(r -> csv.append(String.join(",", r.code(), r.name(), r.kind(), r.level(), r.parentCode()))
                .append('\n'));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
