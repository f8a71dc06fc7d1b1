package vn.thac.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thac.client.unit.Territory;

/** The plan packages that the benches send: made up, but shaped as real plans are. */
public final class PlanPackages {

    public static final String CENTRE = "ubnd:vn";
    public static final int DIRECT_DUTIES = 10;
    public static final int TIER_DUTIES = 2;
    public static final int TIER_TARGETS = 3;

    private static final String COMMITTEE = "people-committee";

    private PlanPackages() {}

    /** A directive with ten duties and one regime that falls on every People's Committee at once. */
    public static Map<String, Object> direct() {
        var plan = plan("directive", CENTRE, "Chỉ thị dùng để đo: giao việc thẳng đến Ủy ban nhân dân các cấp");
        plan.put(
                "addressees",
                List.of(
                        unit("centre", "Chính phủ", CENTRE),
                        committees("all", "Ủy ban nhân dân các cấp", CENTRE, null)));
        plan.put("duties", duties("all", DIRECT_DUTIES));
        plan.put("mandates", List.of(Map.of("addressee", "all", "asks", "own-plan")));
        plan.put("reporting", List.of(yearly("all", "centre", Map.of())));
        return plan;
    }

    /** The same with another day for its first duty, and one duty more. */
    public static Map<String, Object> amended() {
        var plan = direct();
        var duties = duties("all", DIRECT_DUTIES + 1);
        var first = new LinkedHashMap<>(duties.get(0));
        first.put(
                "due", LocalDate.parse((String) first.get("due")).plusMonths(1).toString());
        duties.set(0, first);
        plan.put("duties", duties);
        return plan;
    }

    /** A directive that falls on the tier right below the centre. */
    public static Map<String, Object> topOfTheTiers() {
        var plan = plan("directive", CENTRE, "Chỉ thị dùng để đo: từng cấp lập kế hoạch của mình");
        plan.put(
                "targets",
                IntStream.rangeClosed(1, TIER_TARGETS)
                        .mapToObj(PlanPackages::target)
                        .toList());
        plan.putAll(addressees("Chính phủ", CENTRE));
        return plan;
    }

    /** What an addressee with units below it adds to the draft that it inherits. */
    public static Map<String, Object> passedOn(String unit) {
        return addressees("Cơ quan ban hành", unit);
    }

    /** A plan of its own by one unit for the units right below it. */
    public static Map<String, Object> ofOneUnit(String unit) {
        var plan = plan("plan", unit, "Kế hoạch dùng để đo: một cấp giao việc cho cấp dưới trực tiếp");
        plan.put(
                "targets",
                IntStream.rangeClosed(1, TIER_TARGETS)
                        .mapToObj(PlanPackages::target)
                        .toList());
        plan.putAll(addressees("Cơ quan ban hành", unit));
        return plan;
    }

    /** A directive that asks every commune for the figures of each form, once a year. */
    public static Map<String, Object> withForms(List<Map<String, Object>> forms, List<Map<String, Object>> indicators) {
        var plan = plan("directive", CENTRE, "Chỉ thị dùng để đo: cấp xã báo cáo số liệu hằng năm");
        plan.put("indicators", indicators);
        plan.put("forms", forms);
        plan.put(
                "addressees",
                List.of(
                        unit("centre", "Chính phủ", CENTRE),
                        committees("communes", "Ủy ban nhân dân cấp xã", CENTRE, Territory.COMMUNE)));
        plan.put(
                "reporting",
                IntStream.range(0, forms.size())
                        .mapToObj(i -> yearly(
                                "communes",
                                "centre",
                                Map.of(
                                        "key",
                                        "R" + (i + 1),
                                        "form",
                                        forms.get(i).get("code"))))
                        .toList());
        return plan;
    }

    /** A directive with one duty of every commune. */
    public static Map<String, Object> withOneDuty() {
        var plan = plan("directive", CENTRE, "Chỉ thị dùng để đo: mỗi xã một việc");
        plan.put("addressees", List.of(committees("communes", "Ủy ban nhân dân cấp xã", CENTRE, Territory.COMMUNE)));
        plan.put("duties", duties("communes", 1));
        return plan;
    }

    private static Map<String, Object> addressees(String name, String unit) {
        var addressees = new LinkedHashMap<String, Object>();
        addressees.put(
                "addressees",
                List.of(
                        unit("issuer", name, unit),
                        classOf(
                                "below",
                                "Ủy ban nhân dân cấp dưới trực tiếp",
                                Map.of("track", "government", "kind", COMMITTEE, "under", unit, "direct", true))));
        addressees.put("duties", duties("below", TIER_DUTIES));
        addressees.put("mandates", List.of(Map.of("addressee", "below", "asks", "own-plan")));
        addressees.put("reporting", List.of(yearly("below", "issuer", Map.of())));
        return addressees;
    }

    static Map<String, Object> plan(String kind, String issuer, String title) {
        var plan = new LinkedHashMap<String, Object>();
        plan.put("document", Map.of("kind", kind, "issuer", issuer, "title", title));
        return plan;
    }

    static Map<String, Object> unit(String key, String name, String unit) {
        return Map.of("key", key, "name", name, "type", "unit", "unit", unit);
    }

    /** All People's Committees under a unit, on whichever level where none is said. */
    static Map<String, Object> committees(String key, String name, String under, @Nullable String level) {
        var selector = new LinkedHashMap<String, Object>();
        selector.put("track", "government");
        selector.put("kind", COMMITTEE);
        selector.put("under", under);
        if (level != null) {
            selector.put("level", level);
        }
        return classOf(key, name, selector);
    }

    private static Map<String, Object> classOf(String key, String name, Map<String, Object> selector) {
        return Map.of("key", key, "name", name, "type", "class", "track", "government", "selector", selector);
    }

    private static List<Map<String, Object>> duties(String addressee, int count) {
        var due = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusYears(1).withDayOfYear(60);
        var duties = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= count; i++) {
            duties.add(duty("D%02d".formatted(i), i, addressee, due));
        }
        return duties;
    }

    static Map<String, Object> duty(String key, int number, String addressee, LocalDate due) {
        String text =
                "Việc thứ " + number + ": bố trí người, kinh phí, rà soát số liệu trên địa bàn và báo kết quả đúng hạn";
        return Map.of(
                "key",
                key,
                "section",
                "III." + number,
                "addressee",
                addressee,
                "role",
                "lead",
                "due",
                due.toString(),
                "text",
                text);
    }

    static Map<String, Object> target(int number) {
        return Map.of(
                "key",
                "T%02d".formatted(number),
                "name",
                "Chỉ tiêu đo thứ " + number,
                "comparator",
                ">=",
                "value",
                80 + number,
                "unit",
                "%",
                "year",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear() + 3);
    }

    static Map<String, Object> yearly(String who, String to, Map<String, Object> more) {
        var regime = new LinkedHashMap<String, Object>();
        regime.put("key", "R1");
        regime.put("who", List.of(who));
        regime.put("to", List.of(to));
        regime.put("kind", "periodic");
        regime.put("frequency", "P1Y");
        // The calendar year and its last day: on whichever day the bench runs, exactly one period is open.
        regime.put("window", "calendar");
        regime.put("deadline", Map.of("day", 31, "month", 12, "rule", "by"));
        regime.putAll(more);
        return regime;
    }
}
