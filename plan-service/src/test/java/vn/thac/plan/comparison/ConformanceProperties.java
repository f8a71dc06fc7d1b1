package vn.thac.plan.comparison;

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
import vn.thac.plan.conformance.ConformanceWarnings;
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
        @Nullable Changed changed = new Change(new Random(seed), tree, asking).weaken();
        Assume.that(changed != null);
        assertEquals(List.of(changed), shortOf(PackageReader.typed(tree), asking));
    }

    @Property
    void whoever_asks_more_of_those_below_falls_short_of_nothing(
            @ForAll("plans") List<Source.Asking> asking, @ForAll long seed) {
        ObjectNode tree = PackageReader.written(Above.inherited(asking));
        Assume.that(new Change(new Random(seed), tree, asking).strengthen());
        assertEquals(List.of(), shortOf(PackageReader.typed(tree), asking));
    }

    @Property
    void what_is_said_does_not_hang_on_the_keys_below(@ForAll("plans") List<Source.Asking> asking, @ForAll long seed) {
        ObjectNode tree = PackageReader.written(Above.inherited(asking));
        @Nullable Changed changed = new Change(new Random(seed), tree, asking).weaken();
        Assume.that(changed != null);
        for (String section : List.of("targets", "reporting")) {
            for (JsonNode entry : tree.path(section)) {
                ((ObjectNode) entry).put("key", "k-" + entry.path("key").asText());
                if (entry.path("parts") instanceof ArrayNode parts) {
                    for (int i = 0; i < parts.size(); i++) {
                        parts.set(i, "k-" + parts.path(i).asText());
                    }
                }
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
            measures.put("tong-" + plan, new Measure(Direction.UP, true));
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
                plans.add(sharing(Above.asking(FullPlan.read(new Written(random, n).yaml())), random));
            }
            return plans;
        });
    }

    /** What adds up has been spread: the unit has its share. */
    private static Source.Asking sharing(Source.Asking asking, Random random) {
        Map<String, BigDecimal> shares = new HashMap<>();
        asking.source().plan().targets().stream()
                .filter(target -> target.value() != null && target.indicator().startsWith("tong"))
                .forEach(target -> shares.put(target.key(), BigDecimal.valueOf(1 + random.nextInt(9))));
        return new Source.Asking(asking.source(), asking.asks(), asking.addressees(), shares);
    }

    /** A plan of random targets, work and reports; what two of them say is never alike. */
    private static final class Written {

        private final Random random;
        private final int plan;
        private final List<String> single = new ArrayList<>();
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
            String indicator = one("len", "xuong", "tong");
            return ", indicator: " + indicator + "-" + plan + ", name: Chỉ tiêu " + plan + "." + number
                    + (indicator.equals("tong") ? maybe(", " + compared()) : demand())
                    + (random.nextInt(4) == 0
                            ? ", standing: true" + until()
                            : maybe(", year: " + number(2024, 2035)
                                    + maybe(", then: " + one("maintain", "maintain-and-improve") + until())))
                    + maybe(", condition: Khi có " + one("vốn", "đất"))
                    + maybe(", quality: xử lý " + one("nghiêm", "kịp thời"))
                    + maybe(", disaggregation: [" + one("giới", "xã", "giới, xã") + "]")
                    + composite(number);
        }

        private String demand() {
            String measured = maybe(", unit: " + one("'%'", "hộ"))
                    + maybe(", per: " + one("1000", "100000"))
                    + maybe(", baseline: {value: " + number(1, 99) + maybe(", year: 2020") + "}");
            String change = maybe(", change: {way: " + one("reduction", "increase") + maybe(", yearly: true") + "}");
            return switch (random.nextInt(5)) {
                case 0 -> "";
                case 1 -> ", answer: " + random.nextBoolean();
                case 2 -> ", grade: {at: " + one("Yếu", "Khá", "Tốt") + ", of: [Yếu, Khá, Tốt]}";
                case 3 -> ", value: " + number(1, 50) + ", upTo: " + number(53, 99) + measured + change;
                default -> ", " + compared() + measured + change;
            };
        }

        private String compared() {
            return "comparator: '" + one("=", ">", ">=", "<", "<=") + "', value: " + number(1, 99);
        }

        private String until() {
            return maybe(", until: " + number(2037, 2045));
        }

        /** One of those that have others before them counts some of these. */
        private String composite(int number) {
            if (number == 0 || random.nextInt(3) > 0) {
                single.add("t" + number);
                return "";
            }
            return ", composite: true"
                    + maybe(", parts: [" + String.join(", ", single.subList(0, number(1, single.size()))) + "]");
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
        private final List<Source.Asking> asking;

        Change(Random random, ObjectNode tree, List<Source.Asking> asking) {
            this.random = random;
            this.tree = tree;
            this.asking = asking;
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

        private String target(ObjectNode entry) {
            @Nullable String said = null;
            while (said == null) {
                said = switch (random.nextInt(6)) {
                    case 0 -> worth(entry);
                    case 1 -> held(entry);
                    case 2 -> due(entry);
                    case 3 -> otherwise(entry);
                    case 4 -> lacking(entry);
                    default -> {
                        entry.put("condition", "Khi có người");
                        yield "target-conditional";
                    }
                };
            }
            return said;
        }

        private @Nullable String worth(ObjectNode entry) {
            if (random.nextInt(4) == 0) {
                boolean asked = entry.has("value") || entry.has("grade") || entry.has("answer");
                entry.remove(List.of("value", "comparator", "upTo", "change", "grade", "answer"));
                return asked ? "target-without-value" : null;
            }
            if (entry.has("answer")) {
                entry.put("answer", !entry.path("answer").asBoolean());
                return "target-weaker";
            }
            if (entry.has("grade")) {
                String at = entry.at("/grade/at").asText();
                ((ObjectNode) entry.path("grade")).put("at", at.equals("Tốt") ? "Khá" : "Yếu");
                return at.equals("Yếu") ? null : "target-weaker";
            }
            if (!entry.has("value")) {
                return null;
            }
            if (entry.path("comparator").asText().matches("[<>]") && random.nextBoolean()) {
                entry.put("comparator", entry.path("comparator").asText() + "=");
            } else if (entry.has("upTo") && !entry.has("change") && random.nextBoolean()) {
                add(entry, "upTo", "0.1");
            } else {
                add(entry, "value", better(entry) > 0 ? "-0.1" : "0.1");
            }
            return "target-weaker";
        }

        private @Nullable String held(ObjectNode entry) {
            boolean always = entry.path("standing").asBoolean();
            if (!always && !entry.has("then")) {
                if (!isYearly(entry)) {
                    return null;
                }
                entry.put("year", entry.has("year") ? entry.path("year").asInt() - 1 : 2030);
                return "target-not-held";
            }
            if (random.nextBoolean()) {
                entry.put("until", entry.has("until") ? entry.path("until").asInt() - 1 : 2036);
            } else if (always) {
                if (isYearly(entry)) {
                    return null;
                }
                entry.remove(List.of("standing", "until"));
            } else if (entry.path("then").asText().equals("maintain-and-improve") && random.nextBoolean()) {
                entry.put("then", "maintain");
            } else {
                entry.remove(List.of("then", "until"));
            }
            return "target-not-held";
        }

        private @Nullable String due(ObjectNode entry) {
            if (!entry.has("year") || isYearly(entry)) {
                return null;
            }
            if (random.nextBoolean()) {
                entry.remove("year");
                return "target-without-year";
            }
            add(entry, "year", String.valueOf(1 + random.nextInt(6)));
            return "target-later";
        }

        private @Nullable String otherwise(ObjectNode entry) {
            List<Runnable> ways = new ArrayList<>();
            ways.add(() -> entry.put("population", "Trẻ em"));
            if (entry.has("quality")) {
                ways.add(() -> entry.put("quality", "xử lý"));
            }
            if (entry.has("grade")) {
                ways.add(() -> ((ArrayNode) entry.at("/grade/of")).add("Giỏi"));
            }
            if (entry.has("per")) {
                ways.add(() -> entry.remove("per"));
            }
            if (entry.has("change")) {
                ObjectNode change = (ObjectNode) entry.path("change");
                ways.add(() ->
                        change.put("way", change.path("way").asText().equals("reduction") ? "increase" : "reduction"));
                ways.add(() -> change.put("yearly", !change.path("yearly").asBoolean()));
                ways.add(() -> entry.putObject("baseline").put("value", 100));
            }
            if (entry.has("baseline")) {
                ways.add(() -> add((ObjectNode) entry.path("baseline"), "value", "0.1"));
                ways.add(() -> entry.remove("baseline"));
            }
            ways.get(random.nextInt(ways.size())).run();
            return "target-measured-otherwise";
        }

        private @Nullable String lacking(ObjectNode entry) {
            List<String> counted = counted(entry);
            if (!counted.isEmpty() && random.nextBoolean()) {
                String left = counted.get(random.nextInt(counted.size()));
                ArrayNode parts = entry.putArray("parts");
                for (JsonNode other : tree.path("targets")) {
                    if (other != entry && !isOf(other, entry, left)) {
                        parts.add(other.path("key").asText());
                    }
                }
                return parts.isEmpty() ? null : "target-lacks";
            }
            if (!entry.path("disaggregation").isEmpty() && random.nextBoolean()) {
                ((ArrayNode) entry.path("disaggregation")).remove(0);
                return "target-lacks";
            }
            return entry.remove("quality") == null ? null : "target-lacks";
        }

        /** The keys above of what the one above counts. */
        private List<String> counted(ObjectNode entry) {
            return asking.stream()
                    .filter(one -> one.source()
                            .id()
                            .toString()
                            .equals(entry.at("/origins/0/plan").asText()))
                    .flatMap(one -> one.source().plan().targets().stream())
                    .filter(target ->
                            target.key().equals(entry.at("/origins/0/key").asText()))
                    .flatMap(target -> target.parts().stream())
                    .toList();
        }

        private static boolean isOf(JsonNode other, ObjectNode entry, String key) {
            return other.at("/origins/0/plan").equals(entry.at("/origins/0/plan"))
                    && other.at("/origins/0/key").asText().equals(key);
        }

        private static boolean isYearly(ObjectNode entry) {
            return entry.at("/change/yearly").asBoolean();
        }

        private static void add(ObjectNode entry, String field, String more) {
            entry.put(field, entry.path(field).decimalValue().add(new BigDecimal(more)));
        }

        private static int better(ObjectNode entry) {
            String comparator = entry.path("comparator").asText();
            boolean up = entry.has("upTo")
                    || entry.has("change")
                    || !entry.path("indicator").asText().startsWith("xuong");
            return UPWARD.contains(comparator) || !DOWNWARD.contains(comparator) && up ? 1 : -1;
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
                strengthen(entry);
            }
            return true;
        }

        private void strengthen(ObjectNode entry) {
            if (entry.has("value") && !entry.path("comparator").asText().equals("=")) {
                add(entry, "value", better(entry) > 0 ? "1" : "-1");
            }
            if (entry.has("upTo")) {
                add(entry, "upTo", "-1");
            }
            if (entry.has("grade")) {
                ((ObjectNode) entry.path("grade")).put("at", "Tốt");
            }
            if (entry.has("year")) {
                entry.put("year", entry.path("year").asInt() + (isYearly(entry) ? 1 : -1));
            }
            if (entry.has("per")) {
                inTenTimesAsMany(entry);
            }
            if (!counted(entry).isEmpty()) {
                ArrayNode parts = entry.putArray("parts");
                tree.path("targets")
                        .forEach(other -> parts.add(other.path("key").asText()));
            }
            entry.remove(List.of("condition", "until"));
            entry.withArray("disaggregation").add("thôn");
        }

        /** The same rate, written otherwise. */
        private static void inTenTimesAsMany(ObjectNode entry) {
            entry.put("per", entry.path("per").asInt() * 10);
            List<ObjectNode> numbers = new ArrayList<>();
            if (!entry.has("change") || !entry.path("unit").asText().equals("%")) {
                numbers.add(entry);
            }
            if (entry.has("baseline")) {
                numbers.add((ObjectNode) entry.path("baseline"));
            }
            for (ObjectNode holder : numbers) {
                for (String field : List.of("value", "upTo")) {
                    if (holder.has(field)) {
                        holder.put(field, holder.path(field).decimalValue().scaleByPowerOfTen(1));
                    }
                }
            }
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
