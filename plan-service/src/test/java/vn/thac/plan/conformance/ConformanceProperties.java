package vn.thac.plan.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.inheritance.Source;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.target.Direction;

/** Whatever plans ask: taken over unchanged nothing falls short, and of one thing changed just that is said. */
class ConformanceProperties {

    /** What was changed of which entry; {@code said} is empty where it asks more than before. */
    private record Changed(String place, String said) {}

    @Property
    void a_plan_made_from_what_it_inherits_falls_short_of_nothing(@ForAll("plans") List<Source.Asking> asking) {
        assertEquals(List.of(), shortOf(Above.inherited(asking), asking));
    }

    @Property
    void one_thing_weakened_at_random_is_named_and_nothing_else(
            @ForAll("plans") List<Source.Asking> asking, @ForAll long seed) {
        ObjectNode tree = PackageReader.written(Above.inherited(asking));
        @Nullable Changed changed = new Change(new Random(seed), tree).weaken();
        Assume.that(changed != null);
        assertEquals(List.of(changed), shortOf(PackageReader.typed(tree), asking));
    }

    @Property
    void whoever_asks_more_of_those_below_falls_short_of_nothing(
            @ForAll("plans") List<Source.Asking> asking, @ForAll long seed) {
        ObjectNode tree = PackageReader.written(Above.inherited(asking));
        Assume.that(new Change(new Random(seed), tree).strengthen());
        assertEquals(List.of(), shortOf(PackageReader.typed(tree), asking));
    }

    @Property
    void what_is_said_does_not_hang_on_the_keys_below(@ForAll("plans") List<Source.Asking> asking, @ForAll long seed) {
        ObjectNode tree = PackageReader.written(Above.inherited(asking));
        @Nullable Changed changed = new Change(new Random(seed), tree).weaken();
        Assume.that(changed != null);
        int number = 0;
        for (String section : List.of("targets", "reporting")) {
            for (JsonNode entry : tree.path(section)) {
                ((ObjectNode) entry).put("key", "k" + number++);
            }
        }
        assertEquals(List.of(changed), shortOf(PackageReader.typed(tree), asking));
    }

    private static List<Changed> shortOf(PlanPackage below, List<Source.Asking> asking) {
        List<Changed> found = new ArrayList<>();
        Conformance held = Conformance.of(below, asking, plan -> measures());
        held.against().forEach(against -> against.entries().forEach(entry -> ConformanceWarnings.faults(entry, against)
                .forEach(fault -> found.add(new Changed(
                        against.above().id() + " " + entry.above().key(),
                        fault.refusal().code())))));
        return found;
    }

    private static Map<String, Measure> measures() {
        Map<String, Measure> measures = new HashMap<>();
        for (int plan = 1; plan <= 2; plan++) {
            measures.put("len-" + plan, new Measure(Direction.UP, false));
            measures.put("xuong-" + plan, new Measure(Direction.DOWN, false));
        }
        return measures;
    }

    @Provide
    Arbitrary<List<Source.Asking>> plans() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            List<Source.Asking> plans = new ArrayList<>();
            for (int n = 1 + random.nextInt(2); n > 0; n--) {
                plans.add(Above.asking(FullPlan.read(new Written(random, n).yaml())));
            }
            return plans;
        });
    }

    /** A plan of random targets, work and reports; what two of them say is never alike. */
    private static final class Written {

        private final Random random;
        private final int plan;
        private final StringBuilder text = new StringBuilder("document: {kind: plan, issuer: 'capuy:106', title: K}\n"
                + "addressees: [{key: we, name: Chúng tôi}, {key: they, name: Họ}]\n");

        Written(Random random, int plan) {
            this.random = random;
            this.plan = plan;
        }

        String yaml() {
            section("targets", this::target);
            section("duties", this::duty);
            text.append("taskGroups:\n - key: G\n   title: G\n   tasks:\n");
            for (int i = 0; i <= random.nextInt(3); i++) {
                text.append("    - {key: T").append(i).append(task(i)).append("}\n");
            }
            section("reporting", this::rule);
            return text.toString();
        }

        private interface Line {
            String of(int number);
        }

        private void section(String name, Line line) {
            text.append(name).append(":\n");
            for (int i = 0; i <= random.nextInt(4); i++) {
                text.append(" - {key: ")
                        .append(name.charAt(0))
                        .append(i)
                        .append(line.of(i))
                        .append("}\n");
            }
        }

        private String target(int number) {
            String indicator = one("len", "xuong");
            boolean always = random.nextInt(4) == 0;
            return ", indicator: " + indicator + "-" + plan + ", name: Chỉ tiêu " + plan + "." + number
                    + maybe(", comparator: '" + one("=", ">", ">=", "<", "<=") + "', value: " + number(1, 99))
                    + (always
                            ? ", standing: true"
                            : maybe(", year: " + number(2024, 2035)
                                    + maybe(", then: " + one("maintain", "maintain-and-improve"))));
        }

        private String duty(int number) {
            String who = one(
                    "addressee: we",
                    "addressee: they, with: [we]",
                    "addressee: they, passesTo: [we]",
                    "addressee: they");
            return ", text: Việc " + plan + "." + number + ", " + who + work();
        }

        private String task(int number) {
            return ", summary: Nhiệm vụ " + plan + "." + number + one(", lead: [we]", ", requested: [we]", "") + work();
        }

        private String work() {
            return maybe(", due: 2025-0" + number(1, 9) + "-15")
                    + maybe(", recurrence: "
                            + one("annual", "six-monthly", "quarterly", "continuous", "six-monthly+annual"))
                    + maybe(", windows: [" + one("Trung thu", "Tết", "Trung thu, Tết") + "]")
                    + maybe(", produces: " + one("report", "movement"))
                    + maybe(", waitsFor: Khi có " + one("hướng dẫn", "kinh phí"));
        }

        private String rule(int number) {
            return ", who: [" + one("we", "they") + "], frequency: "
                    + one(
                            "P1Y"
                                    + maybe(", deadline: {day: " + number(1, 28) + ", month: " + number(1, 12) + rule()
                                            + "}"),
                            "P3M" + maybe(", deadline: {day: " + number(12, 28) + rule() + "}"),
                            "P6M" + maybe(", deadline: {offset: P" + number(1, 40) + "D}"))
                    + maybe(", window: " + one("calendar", "decree")) + ", form: f-" + plan + "-" + number;
        }

        private String rule() {
            return maybe(", rule: " + one("before", "by"));
        }

        private String maybe(String said) {
            return random.nextBoolean() ? said : "";
        }

        private String one(String... words) {
            return words[random.nextInt(words.length)];
        }

        private int number(int from, int to) {
            return from + random.nextInt(to - from + 1);
        }
    }

    /** One change of one entry of a package. */
    private static final class Change {

        private static final Set<String> UPWARD = Set.of(">", ">=");
        private static final Set<String> DOWNWARD = Set.of("<", "<=");

        private final Random random;
        private final ObjectNode tree;

        Change(Random random, ObjectNode tree) {
            this.random = random;
            this.tree = tree;
        }

        /** Null where the entry that was picked cannot be weakened so. */
        @Nullable
        Changed weaken() {
            ArrayNode section = section();
            if (section == null) {
                return null;
            }
            int at = random.nextInt(section.size());
            ObjectNode entry = (ObjectNode) section.get(at);
            String place = entry.at("/origins/0/plan").asText() + " "
                    + entry.at("/origins/0/key").asText();
            if (random.nextInt(6) == 0) {
                section.remove(at);
                return new Changed(place, "missing-below");
            }
            String said = entry.has("summary") ? work(entry) : entry.has("frequency") ? rule(entry) : target(entry);
            return said == null ? null : new Changed(place, said);
        }

        private @Nullable String target(ObjectNode entry) {
            switch (random.nextInt(4)) {
                case 0:
                    if (!entry.has("value")) {
                        return null;
                    }
                    int worse = -better(entry);
                    boolean strict = entry.path("comparator").asText().matches("[<>]");
                    if (strict && random.nextBoolean()) {
                        entry.put("comparator", entry.path("comparator").asText() + "=");
                    } else {
                        BigDecimal value = entry.path("value").decimalValue();
                        entry.put("value", value.add(new BigDecimal("0.1").multiply(BigDecimal.valueOf(worse))));
                    }
                    return "target-weaker";
                case 1:
                    if (!entry.has("year")) {
                        return null;
                    }
                    entry.put("year", entry.path("year").asInt() + 1 + random.nextInt(6));
                    return "target-later";
                case 2:
                    if (!entry.has("then")) {
                        return null;
                    }
                    boolean improves = entry.path("then").asText().equals("maintain-and-improve");
                    if (improves && random.nextBoolean()) {
                        entry.put("then", "maintain");
                    } else {
                        entry.remove("then");
                    }
                    return "target-not-held";
                default:
                    boolean always = entry.path("standing").asBoolean();
                    if (!always && !entry.has("year")) {
                        return null;
                    }
                    entry.remove(List.of("standing", "year"));
                    return always ? "target-not-held" : "target-without-year";
            }
        }

        private static int better(ObjectNode entry) {
            String comparator = entry.path("comparator").asText();
            return UPWARD.contains(comparator)
                            || !DOWNWARD.contains(comparator)
                                    && entry.path("indicator").asText().startsWith("len")
                    ? 1
                    : -1;
        }

        private @Nullable String work(ObjectNode entry) {
            switch (random.nextInt(5)) {
                case 0:
                    if (!entry.has("due")) {
                        return null;
                    }
                    if (random.nextBoolean()) {
                        entry.remove("due");
                        return "item-without-due";
                    }
                    entry.put(
                            "due",
                            LocalDate.parse(entry.path("due").asText())
                                    .plusDays(1)
                                    .toString());
                    return "item-later";
                case 1:
                    String often = entry.path("recurrence").asText();
                    if (often.isEmpty() || often.equals("annual")) {
                        return null;
                    }
                    entry.put("recurrence", "annual");
                    return "item-seldomer";
                case 2:
                    if (entry.path("windows").isEmpty()) {
                        return null;
                    }
                    ((ArrayNode) entry.path("windows")).remove(0);
                    return "item-without-window";
                case 3:
                    entry.put("waitsFor", "Khi cấp dưới sẵn sàng");
                    return "item-waits";
                default:
                    if (!entry.has("produces")) {
                        return null;
                    }
                    entry.put("produces", "plan");
                    return "item-of-other-product";
            }
        }

        private @Nullable String rule(ObjectNode entry) {
            switch (random.nextInt(3)) {
                case 0:
                    if (!entry.has("deadline")) {
                        return null;
                    }
                    entry.remove("deadline");
                    return "report-without-day";
                case 1:
                    entry.put("form", "f-khac");
                    return "report-otherwise";
                default:
                    if (entry.has("deadline")) {
                        return null;
                    }
                    entry.put("frequency", "P2Y");
                    return "report-seldomer";
            }
        }

        /** Whether there was something to be asked more of. */
        boolean strengthen() {
            ArrayNode section = section();
            if (section == null) {
                return false;
            }
            ObjectNode entry = (ObjectNode) section.get(random.nextInt(section.size()));
            if (entry.has("summary")) {
                entry.remove("waitsFor");
                entry.put("due", "2024-12-31");
            } else if (entry.has("frequency")) {
                if (!entry.path("deadline").has("month")) {
                    entry.put("frequency", "P1M");
                }
            } else {
                if (entry.has("value") && !entry.path("comparator").asText().equals("=")) {
                    BigDecimal value = entry.path("value").decimalValue();
                    entry.put("value", value.add(BigDecimal.valueOf(better(entry))));
                }
                if (entry.has("year")) {
                    entry.put("year", entry.path("year").asInt() - 1);
                }
            }
            return true;
        }

        /** One of the sections that have entries. */
        private @Nullable ArrayNode section() {
            List<ArrayNode> filled = new ArrayList<>();
            List<JsonNode> sections = new ArrayList<>(List.of(tree.path("targets"), tree.path("reporting")));
            tree.path("taskGroups").forEach(group -> sections.add(group.path("tasks")));
            sections.stream().filter(one -> !one.isEmpty()).forEach(one -> filled.add((ArrayNode) one));
            return filled.isEmpty() ? null : filled.get(random.nextInt(filled.size()));
        }
    }
}
